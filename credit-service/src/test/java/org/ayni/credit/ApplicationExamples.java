package org.ayni.credit;

import org.ayni.testkit.openapi.ExampleStep;

/** The examples of everything that happens to an application, as steps that run one after the other. */
final class ApplicationExamples {

    private ApplicationExamples() {}

    static ExampleStep lend(ExampleStep scenario) {
        return referred(voted(submitted(committee(asked(scenario)), "first"))
                .step("BankDecisionResource_documents")
                .path("id", "application")
                .asBank("bank")
                .step("BankDecisionResource_reject")
                .path("id", "application")
                .asBank("bank")
                .step("LoanApplicationResource_get")
                .path("id", "application")
                .step("RefusalResource_count")
                .step("LoanApplicationResource_submit")
                .body("/fundId", "fund")
                .body("/bankId", "bank")
                .body("/productId", "product")
                .body("/personId", "person")
                .body("/enterpriseId", "enterprise")
                .body("/externalId", "second")
                .as("credit-officer", "officer")
                .keep("application", "/id")
                .step("LoanApplicationResource_assess")
                .path("id", "application")
                .step("LoanApplicationResource_amend")
                .path("id", "application")
                .step("SecurityResource_give")
                .path("id", "application")
                .step("SecurityResource_collateral")
                .path("id", "application")
                .step("SecurityResource_guarantee")
                .path("id", "application")
                .body("/personId", "surety")
                .step("SecurityResource_guarantors")
                .path("id", "application")
                .step("BankDecisionResource_withdraw")
                .path("id", "application"));
    }

    /** Seats somebody and lets them go again, so that anybody with the role may vote below. */
    static ExampleStep committee(ExampleStep scenario) {
        return scenario.step("CommitteeResource_seat")
                .body("/fundId", "fund")
                .keep("seat", "/id")
                .step("CommitteeResource_get")
                .path("id", "seat")
                .step("CommitteeResource_leave")
                .path("id", "seat")
                .body("/leftOn", "today")
                .step("EligibilityCheckResource_check")
                .body("/personId", "person")
                .body("/enterpriseId", "enterprise")
                .body("/productId", "product")
                .keep("eligibility", "/id")
                .step("EligibilityCheckResource_get")
                .path("id", "eligibility");
    }

    /** What two people decide: a policy that wants collateral, and overrides of findings. */
    static ExampleStep referred(ExampleStep scenario) {
        return wished(
                        wished(scenario, "fourth", "1031.00", "10.00")
                                .step("OverrideResource_override")
                                .path("id", "application")
                                .as("credit-officer", "officer")
                                .keep("approval", "/id")
                                .step("ApprovalResource_get")
                                .path("id", "approval")
                                .step("ApprovalResource_refuse")
                                .path("id", "approval")
                                .as("credit-committee", "one")
                                .step("OverrideResource_override")
                                .path("id", "application")
                                .as("credit-officer", "officer")
                                .keep("approval", "/id")
                                .step("ApprovalResource_confirm")
                                .path("id", "approval")
                                .as("credit-committee", "one")
                                .step("OverrideResource_list")
                                .path("id", "application")
                                .step("BankDecisionResource_withdraw")
                                .path("id", "application")
                                .step("LendingPolicyResource_change")
                                .body("/productId", "product")
                                .body("/effectiveOn", "today")
                                .as("credit-officer", "officer")
                                .keep("approval", "/id")
                                .keep("policy", "/subjectId")
                                .step("ApprovalResource_confirm")
                                .path("id", "approval")
                                .as("credit-committee", "one")
                                .step("LendingPolicyResource_get")
                                .path("id", "policy"),
                        "fifth",
                        "10500.00",
                        "90000.00")
                .step("LoanApplicationResource_decline")
                .path("id", "application");
    }

    static ExampleStep wished(ExampleStep scenario, String externalId, String amount, String income) {
        return scenario.step("LoanApplicationResource_submit")
                .body("/fundId", "fund")
                .body("/bankId", "bank")
                .body("/productId", "product")
                .body("/personId", "person")
                .body("/enterpriseId", "enterprise")
                .body("/externalId", externalId)
                .body("/amount/amount", amount)
                .body("/income/monthly/amount", income)
                .as("credit-officer", "officer")
                .keep("application", "/id");
    }

    static ExampleStep asked(ExampleStep scenario) {
        return scenario.step("BureauCheckResource_check")
                .body("/personId", "person")
                .body("/document/number", "number")
                .keep("check", "/id")
                .step("BureauCheckResource_get")
                .path("id", "check")
                .step("BureauReportResource_give")
                .asBank("bank")
                .body("/personId", "person")
                .body("/document/number", "number")
                .body("/retrievedOn", "today")
                .keep("report", "/id")
                .step("BureauReportResource_get")
                .path("id", "report");
    }

    static ExampleStep submitted(ExampleStep scenario, String externalId) {
        return scenario.step("LoanApplicationResource_submit")
                .body("/fundId", "fund")
                .body("/bankId", "bank")
                .body("/productId", "product")
                .body("/personId", "person")
                .body("/enterpriseId", "enterprise")
                .body("/externalId", externalId)
                .as("credit-officer", "officer")
                .keep("application", "/id");
    }

    static ExampleStep voted(ExampleStep scenario) {
        return scenario.step("VoteResource_vote")
                .path("id", "application")
                .as("credit-committee", "one")
                .step("VoteResource_vote")
                .path("id", "application")
                .as("credit-committee", "two");
    }
}
