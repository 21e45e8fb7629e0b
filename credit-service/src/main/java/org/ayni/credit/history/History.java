package org.ayni.credit.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that was ever entered about a loan, in the order of entry; it only grows (design rule 23). */
public record History(List<Entry> entries) {

    public static final History NONE = new History(List.of());

    public History {
        entries = List.copyOf(entries);
    }

    public History plus(Entry entry) {
        return new History(Stream.concat(entries.stream(), Stream.of(entry)).toList());
    }

    /** What was booked up to the end of a business date (design rule 21). */
    public History knownOn(LocalDate date) {
        return keep(entry -> !entry.bookedOn().isAfter(date));
    }

    /** What is economically true by the end of a day. */
    public History validBy(LocalDate day) {
        return keep(entry -> !entry.validOn().isAfter(day));
    }

    /** What was recorded up to an instant. */
    public History knownAt(Instant instant) {
        return keep(entry -> !entry.recordedAt().isAfter(instant));
    }

    /** What counts up to the end of a day: valid by then and not reversed, in the order of the fold. */
    public List<Entry> inForce(LocalDate asOf) {
        Set<UUID> undone = reversed();
        return entries.stream()
                .filter(entry -> !(entry.what() instanceof Input.Reversal))
                .filter(entry -> !undone.contains(entry.id()))
                .filter(entry -> !entry.validOn().isAfter(asOf))
                .sorted(Entry.ORDER)
                .toList();
    }

    /** Refuses what is valued before a barrier that stands, and names the barrier (design rule 25). */
    public void mustNotPassBarrier(Entry added) {
        inForce(LocalDate.MAX).stream()
                .filter(entry -> entry.what().isBarrier() && Entry.ORDER.compare(added, entry) < 0)
                .findFirst()
                .ifPresent(History::blocks);
    }

    /**
     * The entry that may be reversed: there, not undone yet, not itself a reversal, with no barrier after it; a
     * disbursement only as the last of all (design rules 25, 26, 36).
     */
    public Entry reversible(UUID target) {
        Entry entry = entries.stream()
                .filter(each -> each.id().equals(target))
                .findFirst()
                .orElseThrow(() -> HistoryProblem.NOT_REVERSIBLE.problem(
                        "target", "No es un movimiento de este crédito", "Not a transaction of this loan"));
        if (entry.what() instanceof Input.Reversal) {
            throw HistoryProblem.NOT_REVERSIBLE.problem(
                    "target", "Una reversión no se revierte", "A reversal cannot be reversed");
        }
        if (reversed().contains(target)) {
            throw HistoryProblem.ALREADY_REVERSED.problem("Se revirtió antes", "It was reversed before");
        }
        inForce(LocalDate.MAX).stream()
                .filter(later -> !later.id().equals(target) && Entry.ORDER.compare(entry, later) < 0)
                .filter(later -> later.what().isBarrier() || entry.what() instanceof Input.Disbursement)
                .findFirst()
                .ifPresent(History::blocks);
        return entry;
    }

    /** An entry that is known to be there. */
    public Entry find(UUID id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What the fund owes of the loan by an accepted claim, and has paid. */
    public Claimed claimed() {
        if (entries.stream().noneMatch(entry -> entry.what() instanceof Input.ClaimAcceptance)) {
            return Claimed.NOTHING;
        }
        BigDecimal accepted = BigDecimal.ZERO;
        BigDecimal paid = BigDecimal.ZERO;
        for (Entry entry : inForce(LocalDate.MAX)) {
            switch (entry.what()) {
                case Input.ClaimAcceptance it -> accepted = accepted.add(it.amount());
                case Input.ClaimPayment it -> paid = paid.add(it.amount());
                default -> {}
            }
        }
        return new Claimed(accepted, paid);
    }

    /** The day of the first disbursement that stands; null before it. */
    public @Nullable LocalDate firstDay() {
        return inForce(LocalDate.MAX).stream()
                .filter(entry -> entry.what() instanceof Input.Disbursement)
                .findFirst()
                .map(Entry::validOn)
                .orElse(null);
    }

    public int nextSequence() {
        return entries.size() + 1;
    }

    private Set<UUID> reversed() {
        Set<UUID> undone = new HashSet<>();
        for (Entry entry : entries) {
            if (entry.what() instanceof Input.Reversal reversal) {
                undone.add(reversal.target());
            }
        }
        return undone;
    }

    private History keep(Predicate<Entry> known) {
        return new History(entries.stream().filter(known).toList());
    }

    private static void blocks(Entry later) {
        String what = later.what().getClass().getSimpleName();
        throw HistoryProblem.LATER_TRANSACTION_BLOCKS
                .problem(
                        what + " del " + later.validOn() + " lo impide", what + " of " + later.validOn() + " blocks it")
                .with("blockedBy", later.id());
    }
}
