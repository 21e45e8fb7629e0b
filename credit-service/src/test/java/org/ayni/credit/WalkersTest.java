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
                .give("before all", "2001-01-01")
                .give("person", member.personId().toString())
                .give("surety", world.member("11").personId().toString())
                .give("enterprise", member.enterpriseId().toString())
                .give("number", member.documentNumber())
                .give("first", "APPLICATION-1")
                .give("second", "APPLICATION-2")
                .give("third", "APPLICATION-3")
                .give("certificate", "DPF-0009")
                .give("fourth", "APPLICATION-4")
                .give("fifth", "APPLICATION-5")
                .give("sixth", "APPLICATION-6")
                .give("500.00", "500.00")
                .give("1000.00", "1000.00")
                .give("1031.00", "1031.00")
                .give("10.00", "10.00")
                .give("10500.00", "10500.00")
                .give("90000.00", "90000.00");
        ClaimExamples.prepare(world, scenario);
        return ClaimExamples.claim(borrow(ApplicationExamples.lend(offer(secure(pledge(scenario))))))
                .tests();
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
                .step("FundResource_changePolicy")
                .path("id", "fund")
                .as("credit-officer", "officer")
                .keep("approval", "/id")
                .step("ApprovalResource_confirm")
                .path("id", "approval")
                .as("credit-committee", "one")
                .step("ContributionResource_plan")
                .path("id", "fund")
                .keep("contribution", "/id")
                .step("ContributionResource_sign")
                .path("id", "fund")
                .path("contributionId", "contribution")
                .step("ContributionResource_receive")
                .path("id", "fund")
                .path("contributionId", "contribution")
                .step("ContributionResource_list")
                .path("id", "fund");
    }

    /** One deposit lives to its end; another carries the loans that follow. */
    private static ExampleStep secure(ExampleStep scenario) {
        return pledged(scenario)
                .step("DepositResource_list")
                .path("id", "fund")
                .step("DepositResource_get")
                .path("id", "fund")
                .path("depositId", "deposit")
                .step("DepositInterestResource_accrueInterest")
                .path("id", "fund")
                .path("depositId", "deposit")
                .step("DepositInterestResource_receiveInterest")
                .path("id", "fund")
                .path("depositId", "deposit")
                .step("DepositResource_renew")
                .path("id", "fund")
                .path("depositId", "deposit")
                .step("DepositResource_releaseLien")
                .path("id", "fund")
                .path("depositId", "deposit")
                .step("DepositResource_pledgeAgain")
                .path("id", "fund")
                .path("depositId", "deposit")
                .step("DepositResource_releaseLien")
                .path("id", "fund")
                .path("depositId", "deposit")
                .step("CoverAlertResource_list")
                .path("id", "fund")
                .step("DepositResource_redeem")
                .path("id", "fund")
                .path("depositId", "deposit")
                .step("DepositResource_entries")
                .path("id", "fund")
                .path("depositId", "deposit");
    }

    private static ExampleStep pledged(ExampleStep scenario) {
        return scenario.step("DepositResource_pledge")
                .path("id", "fund")
                .body("/bankId", "bank")
                .keep("deposit", "/id");
    }

    private static ExampleStep offer(ExampleStep scenario) {
        return pledged(scenario)
                .body("/certificateNumber", "certificate")
                .step("PositionResource_get")
                .path("id", "fund")
                .step("CapacitySimulationResource_simulate")
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

    private static ExampleStep borrow(ExampleStep scenario) {
        return writtenOff(settled(adjusted(paidOut(approved(scenario, "third")))))
                .step("LedgerResource_trialBalance")
                .query("fundId", "fund")
                .step("LedgerResource_entries")
                .query("fundId", "fund")
                .step("LedgerResource_export")
                .query("fundId", "fund")
                .step("PortfolioResource_read")
                .query("fundId", "fund")
                .step("ProvisionRateResource_add")
                .step("DayResource_close")
                .path("date", "before all")
                .step("DayResource_get")
                .path("date", "before all");
    }

    private static ExampleStep approved(ExampleStep scenario, String externalId) {
        return ApplicationExamples.voted(ApplicationExamples.submitted(scenario, externalId))
                .step("BankDecisionResource_approve")
                .path("id", "application")
                .asBank("bank")
                .body("/approvedOn", "today")
                .keep("loan", "/loanId");
    }

    /** A part goes out and the rest will not; a first payment comes in. */
    private static ExampleStep paidOut(ExampleStep scenario) {
        return money(
                        scenario.step("LoanResource_get").path("id", "loan"),
                        "DisbursementResource_disburse",
                        "/disbursedOn")
                .body("/amount/amount", "500.00")
                .step("DisbursementResource_cancelTheRest")
                .path("id", "loan")
                .asBank("bank")
                .step("LoanResource_schedule")
                .path("id", "loan")
                .step("RepaymentResource_repay")
                .path("id", "loan")
                .asBank("bank")
                .body("/paidOn", "today")
                .keep("transaction", "/id")
                .step("LoanResource_transactions")
                .path("id", "loan")
                .step("LoanResource_transaction")
                .path("id", "loan")
                .path("transactionId", "transaction");
    }

    /** What a second person has to confirm is only asked for here. */
    private static ExampleStep adjusted(ExampleStep scenario) {
        ExampleStep posted = scenario.step("RepaymentBatchResource_post")
                .asBank("bank")
                .body("/lines/0/loanId", "loan")
                .body("/lines/0/paidOn", "today")
                .keep("batch", "/id")
                .step("RepaymentBatchResource_get")
                .path("id", "batch")
                .step("RepaymentBatchResource_lines")
                .path("id", "batch");
        ExampleStep asked = money(posted, "AdjustmentResource_chargeFee", "/chargedOn")
                .step("AdjustmentResource_reverse")
                .path("id", "loan")
                .path("transactionId", "transaction")
                .asBank("bank");
        ExampleStep waived = money(asked, "AdjustmentResource_waive", "/waivedOn");
        ExampleStep rescheduled = money(waived, "AdjustmentResource_reschedule", "/rescheduledOn");
        return money(rescheduled, "AdjustmentResource_defer", "/deferredOn");
    }

    /** More than is owed is held for the borrower, and goes back. */
    private static ExampleStep settled(ExampleStep scenario) {
        ExampleStep paid = money(scenario, "RepaymentResource_repay", "/paidOn")
                .body("/amount/amount", "1000.00")
                .body("/bankReference", "1000.00");
        return money(paid, "RepaymentResource_refund", "/refundedOn");
    }

    private static ExampleStep writtenOff(ExampleStep scenario) {
        ExampleStep lent = money(approved(scenario, "sixth"), "DisbursementResource_disburse", "/disbursedOn")
                .body("/bankReference", "sixth")
                .step("RepaymentResource_quote")
                .path("id", "loan");
        ExampleStep confirmed = money(lent, "AdjustmentResource_writeOff", "/writtenOffOn")
                .keep("approval", "/id")
                .step("ApprovalResource_confirm")
                .path("id", "approval")
                .as("credit-committee", "one");
        return money(confirmed, "AdjustmentResource_recover", "/receivedOn");
    }

    /** A command of the bank on the loan, dated today. */
    private static ExampleStep money(ExampleStep scenario, String operation, String dateField) {
        return scenario.step(operation).path("id", "loan").asBank("bank").body(dateField, "today");
    }
}
