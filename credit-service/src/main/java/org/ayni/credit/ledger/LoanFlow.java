package org.ayni.credit.ledger;

import java.math.BigDecimal;
import org.ayni.credit.standing.FundShare;

/**
 * What flows through a loan, with the accounts of the lender's mirror and, where the fund lends with the bank, of the
 * fund's own part (design rules, section 5: columns G and C).
 */
public enum LoanFlow {
    DISBURSED(Account.LOANS_OUTSTANDING, Account.LOANS_LENDER, Account.SHARE_PRINCIPAL, Account.CASH, Sum.UP_PRINCIPAL),
    ACCRUED(
            Account.LOANS_INTEREST,
            Account.LOANS_LENDER,
            Account.SHARE_INTEREST,
            Account.INCOME_LOAN_INTEREST,
            Sum.UP_ACCRUED),
    FEES(Account.LOANS_CHARGES, Account.LOANS_LENDER, Account.SHARE_CHARGES, Account.INCOME_FEES, Sum.UP_CHARGED),
    PENALTIES(
            Account.LOANS_CHARGES,
            Account.LOANS_LENDER,
            Account.SHARE_CHARGES,
            Account.INCOME_PENALTIES,
            Sum.UP_CHARGED),
    PAID_CHARGES(
            Account.LOANS_LENDER, Account.LOANS_CHARGES, Account.DUE_FROM_BANK, Account.SHARE_CHARGES, Sum.UP_CHARGES),
    PAID_INTEREST(
            Account.LOANS_LENDER,
            Account.LOANS_INTEREST,
            Account.DUE_FROM_BANK,
            Account.SHARE_INTEREST,
            Sum.UP_INTEREST),
    PAID_PRINCIPAL(
            Account.LOANS_LENDER,
            Account.LOANS_OUTSTANDING,
            Account.DUE_FROM_BANK,
            Account.SHARE_PRINCIPAL,
            Sum.DOWN_PRINCIPAL),
    PAID_CREDIT(
            Account.LOANS_LENDER, Account.LOANS_CREDIT, Account.DUE_FROM_BANK, Account.BORROWER_CREDIT, Sum.UP_CREDIT),
    WAIVED_INTEREST(
            Account.LOANS_LENDER,
            Account.LOANS_INTEREST,
            Account.EXPENSES_WAIVERS,
            Account.SHARE_INTEREST,
            Sum.UP_INTEREST),
    WAIVED_CHARGES(
            Account.LOANS_LENDER,
            Account.LOANS_CHARGES,
            Account.EXPENSES_WAIVERS,
            Account.SHARE_CHARGES,
            Sum.UP_CHARGES),
    LOST_PRINCIPAL(
            Account.LOANS_WRITTEN_OFF,
            Account.LOANS_OUTSTANDING,
            Account.EXPENSES_LOAN_LOSSES,
            Account.SHARE_PRINCIPAL,
            Sum.DOWN_PRINCIPAL),
    LOST_INTEREST(
            Account.LOANS_WRITTEN_OFF,
            Account.LOANS_INTEREST,
            Account.EXPENSES_LOAN_LOSSES,
            Account.SHARE_INTEREST,
            Sum.UP_INTEREST),
    LOST_CHARGES(
            Account.LOANS_WRITTEN_OFF,
            Account.LOANS_CHARGES,
            Account.EXPENSES_LOAN_LOSSES,
            Account.SHARE_CHARGES,
            Sum.UP_CHARGES),
    RECOVERED(
            Account.LOANS_LENDER,
            Account.LOANS_WRITTEN_OFF,
            Account.DUE_FROM_BANK,
            Account.INCOME_RECOVERIES,
            Sum.UP_RECOVERED);

    /** Which sum a flow raises or lowers. */
    private enum Sum {
        UP_PRINCIPAL(FundShare.Of.OUTSTANDING, 1),
        DOWN_PRINCIPAL(FundShare.Of.OUTSTANDING, -1),
        UP_ACCRUED(FundShare.Of.ACCRUED, 1),
        UP_INTEREST(FundShare.Of.INTEREST_SETTLED, 1),
        UP_CHARGED(FundShare.Of.CHARGED, 1),
        UP_CHARGES(FundShare.Of.CHARGES_SETTLED, 1),
        UP_CREDIT(FundShare.Of.CREDIT, 1),
        UP_RECOVERED(FundShare.Of.RECOVERED, 1);

        private final FundShare.Of of;
        private final BigDecimal sign;

        Sum(FundShare.Of of, int sign) {
            this.of = of;
            this.sign = BigDecimal.valueOf(sign);
        }
    }

    private final Account debit;
    private final Account credit;
    private final Account fundDebit;
    private final Account fundCredit;
    private final Sum sum;

    LoanFlow(Account debit, Account credit, Account fundDebit, Account fundCredit, Sum sum) {
        this.debit = debit;
        this.credit = credit;
        this.fundDebit = fundDebit;
        this.fundCredit = fundCredit;
        this.sum = sum;
    }

    Account debit() {
        return debit;
    }

    Account credit() {
        return credit;
    }

    Account fundDebit() {
        return fundDebit;
    }

    Account fundCredit() {
        return fundCredit;
    }

    /** The fund's part of an amount of this flow. */
    BigDecimal partOf(FundShare share, BigDecimal amount) {
        return share.step(sum.of, amount.multiply(sum.sign)).multiply(sum.sign);
    }
}
