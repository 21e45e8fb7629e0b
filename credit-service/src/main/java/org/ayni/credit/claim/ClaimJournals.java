package org.ayni.credit.claim;

import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.claim.Sharing.CollectedBy;
import org.ayni.credit.ledger.Account;
import org.ayni.credit.ledger.Journal;
import org.ayni.kit.money.Money;

/**
 * What each event of a claim posts in the fund's books beside what the loan posts of its cover and exposure (design
 * rules, section 5).
 */
public final class ClaimJournals {

    private ClaimJournals() {}

    /** Under review. */
    public static Journal submitted(GuaranteeClaim claim, LocalDate on) {
        return journal(claim, "CLAIM_SUBMITTED", claim.id(), on)
                .post(Account.CLAIMS_UNDER_REVIEW, Account.CLAIMS_UNDER_REVIEW_CONTRA, claim.claimed());
    }

    /** It is no longer under review. */
    public static Journal ended(GuaranteeClaim claim, LocalDate on) {
        return journal(claim, "CLAIM_ENDED", claim.id(), on)
                .post(Account.CLAIMS_UNDER_REVIEW_CONTRA, Account.CLAIMS_UNDER_REVIEW, claim.claimed());
    }

    /** @param provision what was set aside for the loan; the acceptance uses it up */
    public static Journal accepted(GuaranteeClaim claim, GuaranteeClaim.Acceptance acceptance, Money provision) {
        return journal(claim, "CLAIM_ACCEPTED", acceptance.transactionId(), acceptance.on())
                .post(Account.CLAIMS_UNDER_REVIEW_CONTRA, Account.CLAIMS_UNDER_REVIEW, claim.claimed())
                .post(Account.CLAIMS_SUBROGATED, Account.CLAIMS_PAYABLE, acceptance.amount())
                .post(Account.GUARANTEE_PROVISION, Account.CLAIMS_ALLOWANCE, provision)
                .post(
                        Account.EXPENSES_GUARANTEE_PROVISION,
                        Account.CLAIMS_ALLOWANCE,
                        acceptance.amount().minus(provision));
    }

    /** The bank takes an accepted claim back; the next close of a day sets aside again what the loan needs. */
    public static Journal unaccepted(GuaranteeClaim claim, GuaranteeClaim.Acceptance acceptance, LocalDate on) {
        return journal(claim, "CLAIM_WITHDRAWN", acceptance.transactionId(), on)
                .post(Account.CLAIMS_PAYABLE, Account.CLAIMS_SUBROGATED, acceptance.amount())
                .post(Account.CLAIMS_ALLOWANCE, Account.EXPENSES_GUARANTEE_PROVISION, acceptance.amount());
    }

    /** A claim paid from the fund's cash. */
    public static Journal paidFromCash(GuaranteeClaim claim, Money part, LocalDate on) {
        return journal(claim, "CLAIM_PAID", claim.id(), on).post(Account.CLAIMS_PAYABLE, Account.CASH, part);
    }

    /** The money comes back as cash; a deposit that it came from is pledged again by a command only (rule 11). */
    public static Journal paymentReversed(GuaranteeClaim claim, Money paid, LocalDate on) {
        return journal(claim, "CLAIM_PAYMENT_REVERSED", claim.id(), on)
                .post(Account.CASH, Account.CLAIMS_PAYABLE, paid);
    }

    /**
     * Money that came in is shared.
     *
     * @param before the claim as it was; once it is closed the fund's part is income
     * @param collected all of this sum
     * @param fund the fund's part of it
     */
    public static Journal shared(
            GuaranteeClaim before, UUID cause, LocalDate on, CollectedBy by, Money collected, Sharing.Part fund) {
        Journal journal = journal(before, "RECOVERY_SHARED", cause, on);
        Account money = by == CollectedBy.BANK ? Account.DUE_FROM_BANK : Account.CASH;
        if (before.status() == ClaimStatus.CLOSED) {
            journal.post(money, Account.INCOME_RECOVERIES, fund.gross());
        } else {
            journal.post(money, Account.CLAIMS_SUBROGATED, fund.gross())
                    .post(Account.CLAIMS_ALLOWANCE, Account.EXPENSES_GUARANTEE_PROVISION, fund.gross());
        }
        if (by == CollectedBy.FUND) {
            journal.post(money, Account.DUE_TO_BANK, collected.minus(fund.gross()));
        }
        return journal.post(Account.EXPENSES_COLLECTION, Account.DUE_FROM_BANK, fund.costs());
    }

    /** What the fund did not get back is written off. */
    public static Journal closed(GuaranteeClaim claim, Money loss, LocalDate on) {
        return journal(claim, "CLAIM_CLOSED", claim.id(), on)
                .post(Account.CLAIMS_ALLOWANCE, Account.CLAIMS_SUBROGATED, loss);
    }

    private static Journal journal(GuaranteeClaim claim, String kind, UUID cause, LocalDate on) {
        return Journal.of(claim.fundId(), kind, cause, on)
                .atBank(claim.bankId())
                .forLoan(claim.loanId());
    }
}
