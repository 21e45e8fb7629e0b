package org.ayni.credit.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ayni.credit.borrower.BorrowerDebts.Debts;
import org.ayni.credit.borrower.Income;
import org.ayni.credit.bureau.BureauAnswer.Rating;
import org.ayni.credit.bureau.BureauCheck.Outcome;
import org.ayni.credit.eligibility.Assessment.Overridden;
import org.ayni.credit.product.CapCheck;
import org.ayni.kit.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule is broken once; what is not known refers, and never passes. */
class EligibilityPolicyTest extends EligibilityCase {

    @Test
    void findsAMemberWithAClearRecordAndIncomeEligible() {
        Assessment found = assess();
        assertEquals(Assessment.Outcome.ELIGIBLE, found.outcome(), found.toString());
        assertEquals(Rule.values().length, found.findings().size());
        assertTrue(
                found.findings().stream().allMatch(each -> found.policyVersion().equals(each.policyVersion())));
    }

    @Test
    void refusesWhoBelongsToNoConsortium() {
        borrower = person("OWNER", null, null, signatory("30_44", ID, clear()));
        assertFound(Finding.Outcome.NOT_PASSED, Rule.ACTIVE_MEMBERSHIP);
    }

    @Test
    void refusesWhoDoesNotWorkInTheEnterprise() {
        borrower = person(null, ID, "FORMED", signatory("30_44", ID, clear()));
        assertFound(Finding.Outcome.NOT_PASSED, Rule.ACTIVE_MEMBERSHIP);
    }

    @ParameterizedTest(name = "consortium {0}: {1}")
    @CsvSource({
        "IDENTIFIED, NOT_PASSED",
        "SELECTED, NOT_PASSED",
        "FORMED, PASSED",
        "CONSOLIDATED, PASSED",
        "DISSOLVED, NOT_PASSED"
    })
    void wantsAFormedConsortium(String status, Finding.Outcome outcome) {
        borrower = person("OWNER", ID, status, signatory("30_44", ID, clear()));
        assertFound(outcome, Rule.CONSORTIUM_ACTIVE);
    }

    @ParameterizedTest(name = "legal form {0}: {1}")
    @CsvSource({"COOPERATIVE, PASSED", "INFORMAL_ASSOCIATION, NOT_PASSED", ", NOT_PASSED"})
    void wantsALegalFormOfAConsortiumThatBorrowsItself(@Nullable String form, Finding.Outcome outcome) {
        borrower = consortium(form, signatory("30_44", ID, clear()));
        assertFound(outcome, Rule.LEGAL_FORM);
        assertFound(Finding.Outcome.NOT_APPLICABLE, Rule.ACTIVE_MEMBERSHIP);
    }

    @Test
    void wantsConsentAndAClearRecordOfEverySigningOfficer() {
        borrower = consortium("SRL", signatory("30_44", ID, clear()), signatory("30_44", null, clear()));
        assertFound(Finding.Outcome.NOT_PASSED, Rule.CONSENT);
        borrower = consortium(
                "SRL",
                signatory("30_44", ID, clear()),
                signatory("30_44", ID, check(Outcome.REPORT, Rating.F, true, TODAY)));
        assertFound(Finding.Outcome.NOT_PASSED, Rule.BUREAU_CLEAR);
        borrower = consortium("SRL", signatory("30_44", ID, clear()), signatory("30_44", ID, null));
        assertFound(Finding.Outcome.UNKNOWN, Rule.BUREAU_FRESH);
        borrower = consortium("SRL", signatory("30_44", ID, clear()), signatory("UNKNOWN", ID, clear()));
        assertFound(Finding.Outcome.UNKNOWN, Rule.ADULT);
    }

    @ParameterizedTest(name = "age {0}: {1}")
    @CsvSource({"18_29, PASSED", "60_PLUS, PASSED", "UNDER_18, NOT_PASSED", "UNKNOWN, UNKNOWN"})
    void wantsAnAdultAndNeverAssumesOne(String band, Finding.Outcome outcome) {
        borrower = person("OWNER", ID, "FORMED", signatory(band, ID, clear()));
        assertFound(outcome, Rule.ADULT);
    }

    @Test
    void wantsConsent() {
        borrower = person("OWNER", ID, "FORMED", signatory("30_44", null, clear()));
        assertFound(Finding.Outcome.NOT_PASSED, Rule.CONSENT);
    }

    @ParameterizedTest(name = "rating {0}, listed {1}: {2}")
    @CsvSource({"A,false,PASSED", "C,false,PASSED", "D,false,NOT_PASSED", "A,true,NOT_PASSED"})
    void wantsARatingOfThePolicyAndNoListing(Rating rating, boolean listed, Finding.Outcome outcome) {
        reportedAs(check(Outcome.REPORT, rating, listed, TODAY));
        assertFound(outcome, Rule.BUREAU_CLEAR);
    }

    @Test
    void takesAnUnknownPersonAsTheProductSays() {
        reportedAs(check(Outcome.NOT_FOUND, null, null, TODAY));
        assertFound(Finding.Outcome.PASSED, Rule.BUREAU_CLEAR);
    }

    @Test
    void refersWhenTheBureauIsSilentStaleOrWasNeverAsked() {
        reportedAs(check(Outcome.UNAVAILABLE, null, null, TODAY));
        assertEquals(Assessment.Outcome.REFERRED, assess().outcome());
        reportedAs(null);
        assertEquals(Assessment.Outcome.REFERRED, assess().outcome());
        reportedAs(check(Outcome.REPORT, Rating.A, false, TODAY.minusDays(30)));
        assertFound(Finding.Outcome.PASSED, Rule.BUREAU_FRESH);
        reportedAs(check(Outcome.REPORT, Rating.A, false, TODAY.minusDays(31)));
        assertFound(Finding.Outcome.UNKNOWN, Rule.BUREAU_FRESH);
    }

    @Test
    void refersWithoutAnIncomeOnRecord() {
        income = null;
        assertFound(Finding.Outcome.UNKNOWN, Rule.REPAYMENT_CAPACITY);
        income = new Income(Money.of("90000.00", "BOB"), TODAY, "bank");
        assertFound(Finding.Outcome.UNKNOWN, Rule.REPAYMENT_CAPACITY);
    }

    /** The instalment of 1,031.00 over 12 months at 11.5 % is 91.36: 40 % of 228.40. */
    @ParameterizedTest(name = "income {0}, others {1}: {2}")
    @CsvSource({"228.40, 0.00, PASSED", "228.38, 0.00, NOT_PASSED", "228.40, 0.01, NOT_PASSED", "228.43, 0.01, PASSED"})
    void holdsAllInstalmentsAgainstAShareOfTheIncome(String monthly, String others, Finding.Outcome outcome) {
        income = new Income(usd(monthly), TODAY, "bank");
        debts = new Debts(1, 0, 0, usd(others));
        assertFound(outcome, Rule.REPAYMENT_CAPACITY);
    }

    @ParameterizedTest(name = "{0} open, {1} days past due, {2} written off: {3}")
    @CsvSource({"2, 30, 0, PASSED", "3, 0, 0, NOT_PASSED", "1, 31, 0, NOT_PASSED", "0, 0, 1, NOT_PASSED"})
    void looksAtOtherLoansAndArrears(int open, int daysPastDue, int writtenOff, Finding.Outcome outcome) {
        maximumOpenLoans = 2;
        debts = new Debts(open, daysPastDue, writtenOff, usd("0.00"));
        assertFound(outcome, Rule.OTHER_LOANS);
    }

    @ParameterizedTest(name = "required above {0}, recorded {1}: {2}")
    @CsvSource({
        "1031.00, 0.00, NOT_APPLICABLE",
        "1030.99, 1031.00, PASSED",
        "1030.99, 1030.99, UNKNOWN",
        ", 0.00, NOT_APPLICABLE"
    })
    void wantsCollateralAboveAnAmount(@Nullable String above, String recorded, Finding.Outcome outcome) {
        collateralAbove = above == null ? null : usd(above);
        collateral = usd(recorded);
        assertFound(outcome, Rule.COLLATERAL);
    }

    @ParameterizedTest(name = "{0} used of a limit: {1}")
    @CsvSource({"0.00, PASSED", "969.00, PASSED", "969.01, NOT_PASSED"})
    void holdsTheAmountAgainstEveryLimit(String used, Finding.Outcome outcome) {
        limits = List.of(
                new LimitUse("CONSORTIUM", "c", usd("90000.00"), usd("0.00")),
                new LimitUse("BORROWER", "b", usd("2000.00"), usd(used)));
        assertFound(outcome, Rule.EXPOSURE_LIMITS);
        limits = List.of();
        assertFound(Finding.Outcome.NOT_APPLICABLE, Rule.EXPOSURE_LIMITS);
    }

    @Test
    void wantsRoomInTheFundOnceOneIsChosen() {
        available = usd("1030.99");
        assertFound(Finding.Outcome.NOT_PASSED, Rule.FUND_CAPACITY);
        available = usd("1031.00");
        assertFound(Finding.Outcome.PASSED, Rule.FUND_CAPACITY);
        available = null;
        assertFound(Finding.Outcome.NOT_APPLICABLE, Rule.FUND_CAPACITY);
    }

    @Test
    void callsACapThatIsNotInForceNotApplicableInsteadOfPassed() {
        assertFound(Finding.Outcome.NOT_APPLICABLE, Rule.RATE_CAP);
        cap = compared(CapCheck.Outcome.PASSED);
        assertFound(Finding.Outcome.PASSED, Rule.RATE_CAP);
        cap = compared(CapCheck.Outcome.NOT_PASSED);
        assertFound(Finding.Outcome.NOT_PASSED, Rule.RATE_CAP);
    }

    @Test
    void letsNobodyOverrideConsentCapRangeLimitsOrCapacity() {
        Set<Rule> never = Set.of(
                Rule.ACTIVE_MEMBERSHIP,
                Rule.CONSORTIUM_ACTIVE,
                Rule.LEGAL_FORM,
                Rule.CONSENT,
                Rule.PRODUCT_RANGE,
                Rule.RATE_CAP,
                Rule.EXPOSURE_LIMITS,
                Rule.FUND_CAPACITY);
        assertEquals(
                never,
                Arrays.stream(Rule.values())
                        .filter(rule -> !rule.isOverridable(Finding.Outcome.UNKNOWN)
                                && !rule.isOverridable(Finding.Outcome.NOT_PASSED))
                        .collect(Collectors.toSet()));
        available = usd("0.00");
        Assessment found = assess().overriding(List.of(new Overridden(Rule.FUND_CAPACITY, Finding.Outcome.NOT_PASSED)));
        assertEquals(Assessment.Outcome.INELIGIBLE, found.outcome());
    }

    @Test
    void overridesTheOutcomeThatWasSeenAndNoWorseOne() {
        income = null;
        Overridden seen = new Overridden(Rule.REPAYMENT_CAPACITY, Finding.Outcome.UNKNOWN);
        assertEquals(
                Assessment.Outcome.ELIGIBLE, assess().overriding(List.of(seen)).outcome());
        income = new Income(usd("10.00"), TODAY, "bank");
        assertEquals(
                Assessment.Outcome.INELIGIBLE,
                assess().overriding(List.of(seen)).outcome());
    }
}
