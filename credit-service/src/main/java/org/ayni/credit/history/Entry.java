package org.ayni.credit.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * An input with its three times (design rule 21).
 *
 * @param sequence counts the entries of a loan from 1
 * @param validOn when it is economically true
 * @param bookedOn the business date of its recording
 * @param recordedAt the instant of its recording
 */
public record Entry(UUID id, int sequence, LocalDate validOn, LocalDate bookedOn, Instant recordedAt, Input what) {

    /** The order of the fold: by value date, disbursements first, then as they came (design rule 23). */
    static final Comparator<Entry> ORDER = Comparator.comparing(Entry::validOn)
            .thenComparing(entry -> entry.what instanceof Input.Disbursement ? 0 : 1)
            .thenComparing(Entry::sequence);
}
