package org.ayni.credit.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.bureau.BureauAnswer.Rating;
import org.ayni.credit.bureau.BureauCheck;
import org.ayni.credit.bureau.BureauCheck.Outcome;
import org.ayni.credit.eligibility.EligibilityFacts.Income;
import org.ayni.credit.eligibility.Finding.Result;
import org.ayni.credit.eligibility.Finding.Rule;
import org.ayni.credit.membership.KnownMember;
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

    @Test
    void findsAMemberWithAClearRecordAndIncomeEligible() {
        assertEquals(
                Assessment.Outcome.ELIGIBLE, assess(member(), clear(), "400.00").outcome());
    }

    @Test
    void refusesWhoBelongsToNoConsortium() {
        KnownMember outsider =
                new KnownMember(ID, ID, "30_44", TODAY, "d", "OWNER", null, null, "textiles", ID, null, null, null);
        assertFound(Result.NOT_PASSED, Rule.ACTIVE_MEMBERSHIP, assess(outsider, clear(), "400.00"));
    }

    @ParameterizedTest(name = "consortium {0}: {1}")
    @CsvSource({
        "IDENTIFIED, NOT_PASSED",
        "SELECTED, NOT_PASSED",
        "FORMED, PASSED",
        "CONSOLIDATED, PASSED",
        "DISSOLVED, NOT_PASSED"
    })
    void wantsAFormedConsortium(String status, Result result) {
        assertFound(result, Rule.CONSORTIUM_ACTIVE, assess(memberOf(status, "30_44"), clear(), "400.00"));
    }

    @ParameterizedTest(name = "age {0}: {1}")
    @CsvSource({"18_29, PASSED", "60_PLUS, PASSED", "UNDER_18, NOT_PASSED", "UNKNOWN, UNKNOWN"})
    void wantsAnAdultAndNeverAssumesOne(String band, Result result) {
        assertFound(result, Rule.ADULT, assess(memberOf("FORMED", band), clear(), "400.00"));
    }

    @ParameterizedTest(name = "rating {0}, listed {1}: {2}")
    @CsvSource({"A,false,PASSED", "C,false,PASSED", "D,false,NOT_PASSED", "A,true,NOT_PASSED"})
    void wantsARatingOfThePolicyAndNoListing(Rating rating, boolean listed, Result result) {
        assertFound(
                result, Rule.BUREAU_CLEAR, assess(member(), check(Outcome.REPORT, rating, listed, TODAY), "400.00"));
    }

    @Test
    void refersWhenTheBureauIsSilentStaleOrWasNeverAsked() {
        BureauCheck silent = new BureauCheck(
                ID, ID, "LOAN_APPLICATION", ID, Outcome.UNAVAILABLE, null, null, null, TODAY, TODAY, "status 500");
        assertEquals(
                Assessment.Outcome.REFERRED, assess(member(), silent, "400.00").outcome());
        assertEquals(
                Assessment.Outcome.REFERRED, assess(member(), null, "400.00").outcome());
        BureauCheck stale = check(Outcome.REPORT, Rating.A, false, TODAY.minusDays(31));
        assertFound(Result.UNKNOWN, Rule.BUREAU_FRESH, assess(member(), stale, "400.00"));
    }

    @Test
    void refersWithoutAnIncomeOnRecord() {
        assertFound(Result.UNKNOWN, Rule.REPAYMENT_CAPACITY, assess(member(), clear(), null));
    }

    /** The instalment of 1,031.00 over 12 months at 11.5 % is 91.36: 40 % of 228.40. */
    @ParameterizedTest(name = "income {0}: {1}")
    @CsvSource({"228.40, PASSED", "228.38, NOT_PASSED"})
    void holdsTheInstalmentAgainstAShareOfTheIncome(String income, Result result) {
        assertFound(result, Rule.REPAYMENT_CAPACITY, assess(member(), clear(), income));
    }

    private static Assessment assess(KnownMember member, @Nullable BureauCheck check, @Nullable String income) {
        return EligibilityPolicy.assess(new EligibilityFacts(
                TODAY,
                member,
                check,
                product(),
                Money.of("1031.00", "USD"),
                12,
                new BigDecimal("11.5"),
                income == null ? null : new Income(Money.of(income, "USD"), TODAY, "bank"),
                Money.of("0.00", "USD")));
    }

    private static void assertFound(Result result, Rule rule, Assessment assessment) {
        Finding finding = assessment.findings().stream()
                .filter(each -> each.rule() == rule)
                .findFirst()
                .orElseThrow();
        assertEquals(result, finding.result(), finding.toString());
    }

    private static KnownMember member() {
        return memberOf("FORMED", "30_44");
    }

    private static KnownMember memberOf(String consortiumStatus, String ageBand) {
        return new KnownMember(
                ID, ID, ageBand, TODAY, "d", "OWNER", ID, consortiumStatus, "textiles", ID, null, null, null);
    }

    private static BureauCheck clear() {
        return check(Outcome.REPORT, Rating.A, false, TODAY);
    }

    private static BureauCheck check(Outcome outcome, Rating rating, boolean listed, LocalDate on) {
        return new BureauCheck(ID, ID, "LOAN_APPLICATION", ID, outcome, rating, listed, 0, on, on.plusDays(30), null);
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
