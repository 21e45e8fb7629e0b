package org.ayni.credit.loan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.history.Input;
import org.ayni.credit.standing.Split;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One transaction. The split is how its money is used by now; a payment that was recorded late can change the split of
 * later ones, and {@code splitAsPosted} keeps what was answered once (design rule 23).
 *
 * @param reverses the transaction that this one undoes
 */
@Schema(name = "LoanTransaction")
public record TransactionView(
        UUID id,
        UUID loanId,
        int sequence,
        EntryKind kind,
        Money amount,
        Money principal,
        Money interest,
        SplitView split,
        SplitView splitAsPosted,
        @Nullable String channel,
        @Nullable String bankReference,
        @Nullable String reason,
        @Nullable UUID reverses,
        LocalDate validOn,
        LocalDate bookedOn,
        Instant recordedAt) {

    /** How money was used; credit is held for the borrower. */
    @Schema(name = "LoanSplit")
    public record SplitView(Money penalties, Money fees, Money interest, Money principal, Money credit) {

        static SplitView of(Split split, String currency) {
            return new SplitView(
                    Money.of(split.penalties(), currency),
                    Money.of(split.fees(), currency),
                    Money.of(split.interest(), currency),
                    Money.of(split.principal(), currency),
                    Money.of(split.credit(), currency));
        }
    }

    /** @param now how the money is used by now */
    public static TransactionView of(LoanEntries.Kept kept, Split now) {
        Input what = kept.entry().what();
        return new TransactionView(
                kept.entry().id(),
                kept.loanId(),
                kept.entry().sequence(),
                EntryKind.of(what),
                Money.of(kept.amount(), kept.currency()),
                Money.of(what instanceof Input.Disbursement it ? it.amount() : now.principal(), kept.currency()),
                Money.of(now.interest(), kept.currency()),
                SplitView.of(now, kept.currency()),
                SplitView.of(kept.asPosted(), kept.currency()),
                kept.source().channel(),
                kept.source().bankReference(),
                kept.source().reason(),
                what instanceof Input.Reversal it ? it.target() : null,
                kept.entry().validOn(),
                kept.entry().bookedOn(),
                kept.entry().recordedAt());
    }
}
