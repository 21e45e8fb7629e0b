package org.ayni.credit.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.credit.Borrower;
import org.ayni.credit.borrower.BorrowerDebts.Debts;
import org.ayni.credit.borrower.Income;
import org.ayni.credit.borrower.KnownBorrower;
import org.ayni.credit.borrower.Signatory;
import org.ayni.credit.bureau.BureauAnswer.Rating;
import org.ayni.credit.bureau.BureauCheck;
import org.ayni.credit.bureau.BureauCheck.Outcome;
import org.ayni.credit.bureau.BureauCheck.Source;
import org.ayni.credit.cap.RateCap;
import org.ayni.credit.cap.Segment;
import org.ayni.credit.policy.LendingPolicy;
import org.ayni.credit.product.CapCheck;
import org.ayni.credit.product.LoanProduct;
import org.ayni.credit.product.LoanProduct.ThinFile;
import org.ayni.credit.schedule.Frequency;
import org.ayni.credit.schedule.ScheduleTerms.Amortization;
import org.ayni.credit.schedule.ScheduleTerms.InterestMethod;
import org.ayni.kit.money.Money;
import org.jspecify.annotations.Nullable;

/** Facts that pass every rule, one of which each test changes. */
abstract class EligibilityCase {

    static final LocalDate TODAY = LocalDate.of(2003, 3, 25);
    static final UUID ID = UUID.randomUUID();

    KnownBorrower borrower = person("OWNER", ID, "FORMED", signatory("30_44", ID, clear()));

    @Nullable
    Income income = new Income(usd("400.00"), TODAY, "bank");

    Debts debts = new Debts(0, 0, 0, usd("0.00"));

    @Nullable
    Money available = usd("260000.00");

    List<LimitUse> limits = List.of();
    CapCheck cap = new CapCheck(CapCheck.Outcome.NOT_APPLICABLE, null, null);
    Money collateral = usd("0.00");

    @Nullable
    Money collateralAbove;

    @Nullable
    Integer maximumOpenLoans;

    Assessment assess() {
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

    void assertFound(Finding.Outcome outcome, Rule rule) {
        Finding finding = assess().findings().stream()
                .filter(each -> each.code() == rule)
                .findFirst()
                .orElseThrow();
        assertEquals(outcome, finding.outcome(), finding.toString());
    }

    void reportedAs(@Nullable BureauCheck check) {
        borrower = person("OWNER", ID, "FORMED", signatory("30_44", ID, check));
    }

    static KnownBorrower person(
            @Nullable String role, @Nullable UUID consortium, @Nullable String status, Signatory signatory) {
        return new KnownBorrower(
                new Borrower("PERSON", ID, ID, consortium, "textiles"), role, status, null, List.of(signatory), null);
    }

    static KnownBorrower consortium(@Nullable String legalForm, Signatory... officers) {
        return new KnownBorrower(
                new Borrower("CONSORTIUM", null, null, ID, "textiles"),
                null,
                "FORMED",
                legalForm,
                List.of(officers),
                null);
    }

    static Signatory signatory(String ageBand, @Nullable UUID consent, @Nullable BureauCheck check) {
        return new Signatory(ID, ageBand, TODAY, consent, check);
    }

    static CapCheck compared(CapCheck.Outcome outcome) {
        RateCap law = new RateCap(ID, Segment.MICRO, new BigDecimal("11.5"), TODAY, null, "DS 2055");
        return new CapCheck(outcome, new BigDecimal("11.50"), law);
    }

    static BureauCheck clear() {
        return check(Outcome.REPORT, Rating.A, false, TODAY);
    }

    static BureauCheck check(Outcome outcome, @Nullable Rating rating, @Nullable Boolean listed, LocalDate on) {
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

    static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    static LoanProduct product() {
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
