package org.ayni.credit;

import org.ayni.credit.CreditWorld.Place;
import org.ayni.testkit.openapi.ExampleStep;
import org.ayni.testkit.openapi.ExampleWalker;

/** The examples of everything that happens to a guarantee once a loan is not paid back. */
final class ClaimExamples {

    private ClaimExamples() {}

    /** Loans that were paid out half a year ago and never paid back; and a fund that lends its own money. */
    static void prepare(CreditWorld world, ExampleWalker scenario) {
        Place place = CreditWorld.place("130000.00");
        scenario.give("guarantor", place.fundId().toString())
                .give("lender", place.bankId().toString())
                .give("late 1", world.lateLoan(place, "1031.00").toString())
                .give("late 2", world.lateLoan(place, "1031.00").toString())
                .give("late 3", world.lateLoan(place, "1031.00").toString())
                .give("late 4", world.lateLoan(place, "1031.00").toString());
        Place shared = Places.coFundedPlace("1000.00");
        scenario.give("sharing fund", shared.fundId().toString())
                .give("sharing bank", shared.bankId().toString())
                .give("less", "-10.00");
    }

    static ExampleStep claim(ExampleStep scenario) {
        return ended(shared(paid(accepted(submitted(scenario, "late 1")))));
    }

    private static ExampleStep submitted(ExampleStep scenario, String loan) {
        return scenario.step("ClaimResource_submit")
                .asBank("lender")
                .body("/loanId", loan)
                .keep("claim", "/id");
    }

    private static ExampleStep accepted(ExampleStep scenario) {
        return scenario.step("ClaimResource_get")
                .path("id", "claim")
                .step("ClaimResource_query")
                .path("id", "claim")
                .step("ClaimResource_answer")
                .path("id", "claim")
                .asBank("lender")
                .step("ClaimResource_accept")
                .path("id", "claim")
                .as("credit-officer", "officer")
                .keep("approval", "/id")
                .step("ApprovalResource_confirm")
                .path("id", "approval")
                .as("credit-committee", "one");
    }

    private static ExampleStep paid(ExampleStep scenario) {
        return scenario.step("PayoutResource_pay")
                .path("id", "claim")
                .as("credit-officer", "officer")
                .keep("approval", "/id")
                .step("ApprovalResource_confirm")
                .path("id", "approval")
                .as("credit-committee", "one")
                .step("PayoutResource_reverse")
                .path("id", "claim");
    }

    private static ExampleStep shared(ExampleStep scenario) {
        return scenario.step("RepaymentResource_repay")
                .path("id", "late 1")
                .asBank("lender")
                .body("/paidOn", "today")
                .step("RecoveryResource_agreeCosts")
                .path("id", "claim")
                .step("RemittanceResource_remit")
                .path("id", "guarantor")
                .body("/bankId", "lender")
                .body("/amount/amount", "10.00")
                .step("RemittanceResource_list")
                .path("id", "guarantor")
                .step("RecoveryResource_close")
                .path("id", "claim");
    }

    private static ExampleStep ended(ExampleStep scenario) {
        ExampleStep rejected =
                submitted(scenario, "late 2").step("ClaimResource_reject").path("id", "claim");
        ExampleStep withdrawn = submitted(rejected, "late 3")
                .step("ClaimResource_withdraw")
                .path("id", "claim")
                .asBank("lender");
        return withdrawn
                .step("RenunciationResource_renounce")
                .path("id", "late 4")
                .asBank("lender")
                .step("AllotmentResource_allot")
                .path("id", "sharing fund")
                .body("/bankId", "sharing bank")
                .body("/amount/amount", "less")
                .step("AllotmentResource_list")
                .path("id", "sharing fund");
    }
}
