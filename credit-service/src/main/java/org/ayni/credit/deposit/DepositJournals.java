package org.ayni.credit.deposit;

import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.ledger.Account;
import org.ayni.credit.ledger.Journal;
import org.ayni.kit.money.Money;

/** What each event of a deposit posts in the fund's books (design rules, section 5). */
final class DepositJournals {

    private DepositJournals() {}

    /** Bought with cash and pledged on the same day: limits and cover grow by it. */
    static Journal pledged(Deposit deposit, Money capacityChange) {
        Journal journal = journal(deposit, "DEPOSIT_PLEDGED", deposit.id(), deposit.pledgedFrom())
                .post(Account.DEPOSITS_FREE, Account.CASH, deposit.amount())
                .post(Account.DEPOSITS_PLEDGED, Account.DEPOSITS_FREE, deposit.amount());
        return limits(journal, deposit.amount(), capacityChange);
    }

    /** Free before: pledged, and limits and cover grow by it. */
    static Journal pledgedAgain(Deposit deposit, Money capacityChange) {
        Journal journal = journal(deposit, "DEPOSIT_PLEDGED_AGAIN", deposit.id(), deposit.pledgedFrom())
                .post(Account.DEPOSITS_PLEDGED, Account.DEPOSITS_FREE, deposit.amount());
        return limits(journal, deposit.amount(), capacityChange);
    }

    /** A renewal posts nothing but the interest that stays in the deposit. */
    static Journal renewed(Deposit deposit, Money interest, LocalDate on, Money capacityChange) {
        Journal journal = journal(deposit, "DEPOSIT_RENEWED", deposit.id(), on)
                .post(Account.DEPOSITS_PLEDGED, Account.DEPOSITS_INTEREST, interest);
        return limits(journal, interest, capacityChange);
    }

    /** The lien was released, or ended without renewal: "pledged", swapped. */
    static Journal freed(Deposit deposit, String kind, LocalDate on, Money capacityChange) {
        Journal journal = journal(deposit, kind, deposit.id(), on)
                .post(Account.DEPOSITS_FREE, Account.DEPOSITS_PLEDGED, deposit.amount());
        return limits(journal, deposit.amount().negated(), capacityChange);
    }

    static Journal redeemed(Deposit deposit, LocalDate on) {
        return journal(deposit, "DEPOSIT_REDEEMED", deposit.id(), on)
                .post(Account.CASH, Account.DEPOSITS_FREE, deposit.amount());
    }

    static Journal interestAccrued(Deposit deposit, Money interest, LocalDate on) {
        return journal(deposit, "DEPOSIT_INTEREST_ACCRUED", deposit.id(), on)
                .post(Account.DEPOSITS_INTEREST, Account.INCOME_DEPOSIT_INTEREST, interest);
    }

    static Journal interestPaid(Deposit deposit, Money interest, LocalDate on) {
        return journal(deposit, "DEPOSIT_INTEREST_PAID", deposit.id(), on)
                .post(Account.CASH, Account.DEPOSITS_INTEREST, interest);
    }

    /** A claim paid from the deposit. The loan has let go of its claimed cover before, 9110/9140; it is drawn here. */
    static Journal drawn(Deposit deposit, UUID claimId, Money drawn, LocalDate on, Money capacityChange) {
        return journal(deposit, "CLAIM_PAID", claimId, on)
                .post(Account.CLAIMS_PAYABLE, Account.DEPOSITS_PLEDGED, drawn)
                .post(Account.COVER_PLEDGED, Account.COVER_FREE, drawn)
                .post(Account.EXPOSURE_AVAILABLE, Account.EXPOSURE_CAPACITY, capacityChange);
    }

    private static Journal limits(Journal journal, Money cover, Money capacityChange) {
        return journal.post(Account.EXPOSURE_AVAILABLE, Account.EXPOSURE_CAPACITY, capacityChange)
                .post(Account.COVER_FREE, Account.COVER_PLEDGED, cover);
    }

    private static Journal journal(Deposit deposit, String kind, UUID causeId, LocalDate on) {
        return Journal.of(deposit.fundId(), kind, causeId, on)
                .atBank(deposit.bankId())
                .forDeposit(deposit.id());
    }
}
