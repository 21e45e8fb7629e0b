package org.ayni.credit.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.firstloss.SetAside;
import org.ayni.credit.guarantee.Guarantee;
import org.ayni.credit.loan.Contract;
import org.ayni.credit.loan.Loan;
import org.ayni.credit.loan.LoanStatus;
import org.ayni.credit.standing.FundShare;
import org.ayni.credit.standing.Standing;
import org.ayni.credit.standing.Standing.State;
import org.ayni.credit.standing.Totals;
import org.ayni.kit.money.Money;

/**
 * How a loan stood at the end of a day. Amounts are in the loan's currency, at its scale.
 *
 * @param restructured rescheduled and not paid off since
 * @param late past due by more than the contract tolerates
 * @param writtenOff what was written off and not recovered
 * @param recovered of what was written off, since the first day
 * @param cover what the fund would pay on a claim made then
 * @param provision what the fund sets aside for that (design rule 62)
 * @param lenderProvision what its lender would set aside for the rest
 * @param accrued interest borne since the first day
 * @param penalties charged since the first day
 * @param suspended the fund's own interest that is no income while it is not paid (design rule 63)
 */
public record LoanDay(
        LocalDate day,
        UUID loanId,
        UUID fundId,
        UUID bankId,
        LoanStatus status,
        int daysPastDue,
        String rating,
        boolean restructured,
        boolean late,
        BigDecimal outstanding,
        BigDecimal interest,
        BigDecimal charges,
        BigDecimal writtenOff,
        BigDecimal recovered,
        BigDecimal cover,
        BigDecimal provision,
        BigDecimal lenderProvision,
        BigDecimal accrued,
        BigDecimal penalties,
        BigDecimal suspended) {

    private static final int SUSPENDED_AFTER_DAYS = 90;

    static LoanDay of(Loan loan, Standing standing, SetAside aside) {
        Contract contract = loan.contract();
        Totals totals = standing.totals();
        Money cover = new Guarantee(loan, standing).cover();
        Money uncovered = contract.money(totals.principal()).minus(cover);
        Money lenders =
                aside.byLender(standing.rating(), uncovered.isNegative() ? contract.money(BigDecimal.ZERO) : uncovered);
        return new LoanDay(
                standing.asOf(),
                loan.id(),
                contract.fundId(),
                contract.bankId(),
                loan.status(standing),
                standing.daysPastDue(),
                standing.rating(),
                standing.rescheduled(),
                standing.daysPastDue() > contract.product().conditions().toleranceDays(),
                totals.principal(),
                totals.interest(),
                totals.charges(),
                totals.writtenOffBalance(),
                totals.recovered(),
                cover.amount(),
                aside.byFund(contract, standing.rating(), cover).amount(),
                lenders.amount(),
                totals.interestAccrued(),
                totals.penaltiesCharged(),
                suspended(contract, standing));
    }

    /** All unpaid interest of the fund's own part, once the loan is past due by more than 90 days. */
    private static BigDecimal suspended(Contract contract, Standing standing) {
        FundShare share = contract.fundShare(standing.totals());
        boolean bad = standing.state() == State.ACTIVE && standing.daysPastDue() > SUSPENDED_AFTER_DAYS;
        return share == null || !bad ? BigDecimal.ZERO : share.interest();
    }

    /** Whether the loan still owes anything or was written off: what a portfolio counts. */
    public boolean counts() {
        return status == LoanStatus.ACTIVE || status == LoanStatus.WRITTEN_OFF;
    }
}
