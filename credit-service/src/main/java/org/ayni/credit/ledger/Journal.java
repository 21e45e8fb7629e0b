package org.ayni.credit.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.standing.FundShare;
import org.ayni.kit.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The postings of one event of a fund. A posting is a debit account, a credit account and an amount, so a journal
 * balances by construction. A posting of zero is left out; a negative one is posted the other way round.
 */
public final class Journal {

    /** One row: what is debited, what is credited. */
    public record Posting(
            Account debit,
            Account credit,
            Money amount,
            @Nullable UUID bankId,
            @Nullable UUID depositId,
            @Nullable UUID loanId) {}

    private final UUID fundId;
    private final String kind;
    private final UUID causeId;
    private final LocalDate validOn;
    private final List<Posting> postings = new ArrayList<>();
    private @Nullable UUID bankId;
    private @Nullable UUID depositId;
    private @Nullable UUID loanId;

    private Journal(UUID fundId, String kind, UUID causeId, LocalDate validOn) {
        this.fundId = fundId;
        this.kind = kind;
        this.causeId = causeId;
        this.validOn = validOn;
    }

    /**
     * Begins a journal.
     *
     * @param kind what happened, such as DISBURSEMENT
     * @param causeId the transaction, deposit or contribution that it books
     * @param validOn when it is economically true
     */
    public static Journal of(UUID fundId, String kind, UUID causeId, LocalDate validOn) {
        return new Journal(fundId, kind, causeId, validOn);
    }

    /** The postings that follow belong to this bank's sub-accounts. */
    public Journal atBank(UUID bank) {
        bankId = bank;
        return this;
    }

    /** The postings that follow belong to this deposit's sub-accounts. */
    public Journal forDeposit(UUID deposit) {
        depositId = deposit;
        return this;
    }

    /** The postings that follow belong to this loan's sub-accounts. */
    public Journal forLoan(UUID loan) {
        loanId = loan;
        return this;
    }

    public Journal post(Account debit, Account credit, Money amount) {
        if (debit.isMemo() != credit.isMemo()) {
            throw new IllegalArgumentException(debit + " and " + credit + " are not of the same books");
        }
        if (amount.isPositive()) {
            postings.add(new Posting(debit, credit, amount, bankId, depositId, loanId));
        } else if (amount.isNegative()) {
            postings.add(new Posting(credit, debit, amount.negated(), bankId, depositId, loanId));
        }
        return this;
    }

    /**
     * Posts what flows through a loan: the bank's part to its mirror, the fund's part to its own accounts.
     *
     * @param share the fund's part of the loan, which this is a step of; null where the fund only guarantees
     */
    public Journal flow(LoanFlow flow, Money amount, @Nullable FundShare share) {
        if (share == null) {
            return post(flow.debit(), flow.credit(), amount);
        }
        Money own = new Money(flow.partOf(share, amount.amount()), amount.currency());
        return post(flow.debit(), flow.credit(), amount.minus(own)).post(flow.fundDebit(), flow.fundCredit(), own);
    }

    UUID fundId() {
        return fundId;
    }

    /** What happened. */
    public String kind() {
        return kind;
    }

    UUID causeId() {
        return causeId;
    }

    LocalDate validOn() {
        return validOn;
    }

    /** The rows, none of them zero. */
    public List<Posting> postings() {
        return postings;
    }
}
