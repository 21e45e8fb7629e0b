package org.ayni.credit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.ayni.credit.CreditWorld.Member;
import org.ayni.testkit.openapi.ExampleStep;
import org.ayni.testkit.openapi.ExampleWalker;
import org.ayni.testkit.openapi.JunkWalker;
import org.ayni.testkit.openapi.RoleWalker;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Junk, roles and examples on every operation of the OpenAPI file. */
@QuarkusTest
@QuarkusTestResource(BureauProcess.class)
class WalkersTest {

    @Inject
    CreditWorld world;

    @TestFactory
    Stream<DynamicTest> everyOperationRefusesJunk() {
        return JunkWalker.walk();
    }

    @TestFactory
    Stream<DynamicTest> everyOperationIsForItsRolesOnly() {
        return RoleWalker.walk();
    }

    @TestFactory
    Stream<DynamicTest> everyExampleWorks() {
        Member member = world.member("11");
        world.consent(member);
        ExampleWalker scenario = ExampleWalker.scenario()
                .give("today", CreditWorld.today().toString())
                .give("person", member.personId().toString())
                .give("enterprise", member.enterpriseId().toString())
                .give("number", member.documentNumber())
                .give("first", "APPLICATION-1")
                .give("second", "APPLICATION-2")
                .give("third", "APPLICATION-3");
        return borrow(lend(pledge(scenario))).tests();
    }

    private static ExampleStep pledge(ExampleWalker scenario) {
        return scenario.step("BankResource_register")
                .keep("bank", "/id")
                .step("BankResource_get")
                .path("id", "bank")
                .step("FundResource_establish")
                .keep("fund", "/id")
                .step("FundResource_get")
                .path("id", "fund")
                .step("FundResource_planContribution")
                .path("id", "fund")
                .keep("contribution", "/id")
                .step("FundResource_receiveContribution")
                .path("id", "fund")
                .path("contributionId", "contribution")
                .step("FundResource_contributions")
                .path("id", "fund")
                .step("FundResource_pledgeDeposit")
                .path("id", "fund")
                .body("/bankId", "bank")
                .step("FundResource_deposits")
                .path("id", "fund")
                .step("FundResource_position")
                .path("id", "fund")
                .step("RateCapResource_add")
                .keep("cap", "/id")
                .step("RateCapResource_get")
                .path("id", "cap")
                .step("HolidayCalendarResource_publish")
                .keep("calendar", "/id")
                .step("HolidayCalendarResource_get")
                .path("id", "calendar")
                .step("LoanProductResource_offer")
                .keep("product", "/id")
                .step("LoanProductResource_get")
                .path("id", "product")
                .step("SchedulePreviewResource_preview");
    }

    private static ExampleStep lend(ExampleStep scenario) {
        return voted(submitted(asked(scenario), "first"))
                .step("LoanApplicationResource_reject")
                .path("id", "application")
                .asBank("bank")
                .step("LoanApplicationResource_get")
                .path("id", "application")
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
                .step("LoanApplicationResource_withdraw")
                .path("id", "application");
    }

    private static ExampleStep borrow(ExampleStep scenario) {
        return voted(submitted(scenario, "third"))
                .step("LoanApplicationResource_approve")
                .path("id", "application")
                .asBank("bank")
                .body("/approvedOn", "today")
                .keep("loan", "/loanId")
                .step("LoanResource_get")
                .path("id", "loan")
                .step("LoanResource_disburse")
                .path("id", "loan")
                .asBank("bank")
                .body("/disbursedOn", "today")
                .step("LoanResource_schedule")
                .path("id", "loan")
                .step("LoanResource_repay")
                .path("id", "loan")
                .asBank("bank")
                .body("/paidOn", "today")
                .keep("transaction", "/id")
                .step("LoanResource_transactions")
                .path("id", "loan")
                .step("LoanResource_transaction")
                .path("id", "loan")
                .path("transactionId", "transaction")
                .step("LedgerResource_trialBalance")
                .query("fundId", "fund")
                .step("LedgerResource_entries")
                .query("fundId", "fund");
    }

    private static ExampleStep asked(ExampleStep scenario) {
        return scenario.step("BureauCheckResource_check")
                .body("/personId", "person")
                .body("/document/number", "number")
                .keep("check", "/id")
                .step("BureauCheckResource_get")
                .path("id", "check");
    }

    private static ExampleStep submitted(ExampleStep scenario, String externalId) {
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

    private static ExampleStep voted(ExampleStep scenario) {
        return scenario.step("LoanApplicationResource_vote")
                .path("id", "application")
                .as("credit-committee", "one")
                .step("LoanApplicationResource_vote")
                .path("id", "application")
                .as("credit-committee", "two");
    }
}
