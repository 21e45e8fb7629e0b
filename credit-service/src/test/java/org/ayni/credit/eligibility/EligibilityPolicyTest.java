package org.ayni.credit.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ayni.contracts.credit.Borrower;
import org.ayni.credit.borrower.BorrowerDebts.Debts;
import org.ayni.credit.borrower.Income;
import org.ayni.credit.borrower.KnownBorrower;
import org.ayni.credit.borrower.Signatory;
import org.ayni.credit.bureau.BureauAnswer.Rating;
import org.ayni.credit.bureau.BureauCheck;
import org.ayni.credit.bureau.BureauCheck.Outcome;
import org.ayni.credit.bureau.BureauCheck.Source;
import org.ayni.credit.eligibility.Assessment.Overridden;
import org.ayni.credit.policy.LendingPolicy;
import org.ayni.credit.product.LoanProduct;
import org.ayni.credit.product.LoanProduct.ThinFile;
import org.ayni.credit.schedule.Frequency;
import org.ayni.credit.schedule.ScheduleTerms.Amortization;
import org.ayni.credit.schedule.ScheduleTerms.InterestMethod;
import org.ayni.kit.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule is broken once; what is not known refers, and never passes. */
class EligibilityPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2003, 3, 25);
    private static final UUID ID = UUID.randomUUID();

    /** Facts that pass, one of which each test changes. */
    private KnownBorrower borrower = person("OWNER", ID, "FORMED", signatory("30_44", ID, clear()));

    private @Nullable Income income = new Income(usd("400.00"), TODAY, "bank");
    private Debts debts = new Debts(0, 0, 0, usd("0.00"));
    private @Nullable Money available = usd("260000.00");
    private List<LimitUse> limits = List.of();
    private LegalCaps.@Nullable Comparison cap;
    private Money collateral = usd("0.00");
    private @Nullable Money collateralAbove;
    private @Nullable Integer maximumOpenLoans;

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
        cap = new LegalCaps.Comparison(true, new BigDecimal("11.50"), new BigDecimal("11.50"), "MICRO", "DS 2055");
        assertFound(Finding.Outcome.PASSED, Rule.RATE_CAP);
        cap = new LegalCaps.Comparison(false, new BigDecimal("11.51"), new BigDecimal("11.50"), "MICRO", "DS 2055");
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

    private Assessment assess() {
        LendingPolicy policy = new LendingPolicy(
                ID,
                null,
                TODAY,
                new LendingPolicy.Terms(
                        90,
                        30,
                        30,
                        maximumOpenLoans,
                        30,
                        collateralAbove,
                        new BigDecimal("100"),
                        List.of(),
                        List.of("SRL", "COOPERATIVE"),
                        "test"));
        return EligibilityPolicy.assess(new EligibilityFacts(
                TODAY,
                policy,
                borrower,
                product(),
                usd("1031.00"),
                12,
                new BigDecimal("11.5"),
                income,
                debts,
                available,
                limits,
                cap,
                collateral));
    }

    private void assertFound(Finding.Outcome outcome, Rule rule) {
        Finding finding = assess().findings().stream()
                .filter(each -> each.code() == rule)
                .findFirst()
                .orElseThrow();
        assertEquals(outcome, finding.outcome(), finding.toString());
    }

    private void reportedAs(@Nullable BureauCheck check) {
        borrower = person("OWNER", ID, "FORMED", signatory("30_44", ID, check));
    }

    private static KnownBorrower person(
            @Nullable String role, @Nullable UUID consortium, @Nullable String status, Signatory signatory) {
        return new KnownBorrower(
                new Borrower("PERSON", ID, ID, consortium, "textiles"), role, status, null, List.of(signatory), null);
    }

    private static KnownBorrower consortium(@Nullable String legalForm, Signatory... officers) {
        return new KnownBorrower(
                new Borrower("CONSORTIUM", null, null, ID, "textiles"),
                null,
                "FORMED",
                legalForm,
                List.of(officers),
                null);
    }

    private static Signatory signatory(String ageBand, @Nullable UUID consent, @Nullable BureauCheck check) {
        return new Signatory(ID, ageBand, TODAY, consent, check);
    }

    private static BureauCheck clear() {
        return check(Outcome.REPORT, Rating.A, false, TODAY);
    }

    private static BureauCheck check(Outcome outcome, @Nullable Rating rating, @Nullable Boolean listed, LocalDate on) {
        return new BureauCheck(
                ID,
                ID,
                "LOAN_APPLICATION",
                ID,
                Source.HTTP,
                null,
                outcome,
                rating,
                listed,
                0,
                List.of(),
                on,
                on.plusDays(30),
                outcome == Outcome.UNAVAILABLE ? "status 500" : null);
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static LoanProduct product() {
        return new LoanProduct(
                ID,
                1,
                null,
                new LoanProduct.Terms(
                        "Crédito productivo",
                        LoanProduct.Programme.GUARANTEE,
                        Money.of("100.00", "USD"),
                        Money.of("25000.00", "USD"),
                        1,
                        36,
                        new BigDecimal("11.5"),
                        InterestMethod.DECLINING_BALANCE,
                        Amortization.EQUAL_INSTALMENTS,
                        "30/360",
                        new LoanProduct.Every(1, Frequency.Unit.MONTH),
                        null,
                        "C",
                        ThinFile.CLEAR,
                        new BigDecimal("40"),
                        2,
                        TODAY,
                        "ASSUMPTION",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }
}
