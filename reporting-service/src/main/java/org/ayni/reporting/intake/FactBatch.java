package org.ayni.reporting.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows that a batch of events makes. */
final class FactBatch {

    final List<FactRow> facts = new ArrayList<>();
    final List<AmountRow> amounts = new ArrayList<>();
    final List<ReadingRow> readings = new ArrayList<>();
    final List<EndingRow> endings = new ArrayList<>();
    final List<TraitRow> traits = new ArrayList<>();
    final List<BalanceRow> balances = new ArrayList<>();
    final List<OriginRow> origins = new ArrayList<>();

    /** The event and the number of the row within it. */
    record Key(UUID eventId, int ordinal) {}

    /** When it is true, on which business date it was recorded, and at which instant. */
    record Dates(LocalDate validOn, LocalDate bookedOn, Instant recordedAt) {}

    record FactRow(
            Key key,
            String kind,
            String detail,
            UUID subject,
            UUID source,
            @Nullable UUID person,
            @Nullable UUID enterprise,
            @Nullable UUID consortium,
            Dates dates) {}

    record AmountRow(
            Key key,
            String name,
            String detail,
            UUID source,
            @Nullable UUID consortium,
            String unit,
            BigDecimal number,
            Dates dates) {}

    /** An answer: status VALUE has a number, the others have none, and none of them is zero. */
    record Said(String status, @Nullable BigDecimal number, String unit) {}

    record ReadingRow(Key key, String name, String detail, UUID subject, Said said, Dates dates) {}

    record EndingRow(Key key, UUID source, Dates dates) {}

    /** What a subject is: by which figures are taken apart. */
    record TraitRow(Key key, UUID subject, String name, String value, Dates dates) {}

    /**
     * A loan after one of its events.
     *
     * @param move what the event did: the kind of the transaction, or of the one that it undid
     */
    record BalanceRow(
            Key key,
            UUID loan,
            long sequence,
            String move,
            String detail,
            @Nullable UUID consortium,
            String unit,
            BigDecimal principal,
            Dates dates) {}

    /** Where a fact comes from: its event, and the trace of the command that told it. */
    record OriginRow(
            UUID eventId,
            String type,
            UUID aggregate,
            long sequence,
            LocalDate bookedOn,
            Instant recordedAt,
            @Nullable String traceId) {}
}
