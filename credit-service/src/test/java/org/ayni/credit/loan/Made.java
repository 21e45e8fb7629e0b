package org.ayni.credit.loan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.credit.Borrower;
import org.ayni.credit.fund.FundPolicy;
import org.ayni.credit.fund.FundPolicy.CoverMode;
import org.ayni.credit.fund.FundPolicy.CoveredAmount;
import org.ayni.credit.fund.FundPolicy.FundingModel;
import org.ayni.credit.fund.FundPolicy.Release;
import org.ayni.credit.loan.Loan.Stamp;
import org.ayni.credit.product.Conditions;
import org.ayni.credit.product.Conditions.Overpayment;
import org.ayni.credit.product.Conditions.Penalty;
import org.ayni.credit.product.Conditions.Recalculation;
import org.ayni.credit.product.LoanProduct;
import org.ayni.credit.schedule.Frequency;
import org.ayni.credit.schedule.ScheduleTerms.Amortization;
import org.ayni.credit.schedule.ScheduleTerms.InterestMethod;
import org.ayni.kit.money.Money;
import org.jspecify.annotations.Nullable;

/** Loans for tests: AM-32 of the design's worked example, unless told otherwise. */
public final class Made {

    static final LocalDate APPROVED = LocalDate.parse("2003-03-25");
    static final LocalDate DISBURSED = LocalDate.parse("2003-03-31");

    Release release = Release.REVOLVING;
    Overpayment overpayment = Overpayment.REFUSE;
    InterestMethod method = InterestMethod.DECLINING_BALANCE;
    String amount = "1031.00";
    int instalments = 12;
    LocalDate approvedOn = APPROVED;
    boolean coFunded;

    @Nullable
    List<Integer> bands;

    Loan pending() {
        return Loan.opened(
                UUID.randomUUID(),
                new Contract(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        new LoanProduct(UUID.randomUUID(), 1, null, terms()),
                        policy(),
                        new Borrower("PERSON", UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "TEXTILES"),
                        usd(amount),
                        new BigDecimal("11.5"),
                        instalments,
                        approvedOn,
                        approvedOn.plusDays(30),
                        approvedOn.plusDays(33)));
    }

    private LoanProduct.Terms terms() {
        return new LoanProduct.Terms(
                "Crédito productivo",
                LoanProduct.Programme.GUARANTEE,
                usd("1.00"),
                usd("25000.00"),
                1,
                60,
                new BigDecimal("11.5"),
                method,
                Amortization.EQUAL_INSTALMENTS,
                "30/360",
                new LoanProduct.Every(1, Frequency.Unit.MONTH),
                null,
                "C",
                LoanProduct.ThinFile.CLEAR,
                new BigDecimal("40"),
                1,
                APPROVED,
                "ASSUMPTION",
                conditions(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** A loan of the example's product that was paid out on a day. */
    public static Loan lent(String amount, int instalments, LocalDate on) {
        Made made = new Made();
        made.amount = amount;
        made.instalments = instalments;
        made.approvedOn = on;
        return made.pending().disburse(usd(amount), on, false, on(on)).after();
    }

    Loan active() {
        return pending().disburse(usd(amount), DISBURSED, false, on(DISBURSED)).after();
    }

    public static Stamp on(LocalDate today) {
        return new Stamp(UUID.randomUUID(), today, today, today.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    static Stamp on(String today) {
        return on(LocalDate.parse(today));
    }

    public static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private Conditions conditions() {
        Conditions it = Conditions.DEFAULT;
        return new Conditions(
                method == InterestMethod.FLAT ? Recalculation.NONE : it.recalculation(),
                it.payoffInterest(),
                overpayment,
                it.prepayment(),
                0,
                BigDecimal.ZERO,
                it.due(),
                it.inAdvance(),
                new Penalty(new BigDecimal("1.5"), Penalty.Overdue.PRINCIPAL, 5, Penalty.Every.ONCE, null));
    }

    private FundPolicy policy() {
        return new FundPolicy(
                LocalDate.parse("2001-09-27"),
                coFunded ? FundingModel.CO_FUNDED : FundingModel.GUARANTEE_ONLY,
                new BigDecimal("2.00"),
                true,
                new BigDecimal("50"),
                CoverMode.PARI_PASSU,
                release,
                CoveredAmount.PRINCIPAL,
                90,
                120,
                30,
                3,
                "ASSUMPTION",
                null,
                null,
                null,
                null,
                List.of(),
                bands,
                coFunded ? new BigDecimal("50") : null);
    }
}
