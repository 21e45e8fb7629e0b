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
    final List<PortfolioRow> portfolios = new ArrayList<>();
    final List<BandRow> bands = new ArrayList<>();
    final List<DepositRow> deposits = new ArrayList<>();

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
     * @param bound what it binds of the fund, reserved and committed
     * @param lastDueOn when its last instalment is due; null where nobody said
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
            BigDecimal bound,
            @Nullable LocalDate lastDueOn,
            Dates dates) {}

    /** A fund's portfolio at the end of a closed day. */
    record PortfolioRow(
            UUID eventId,
            UUID fund,
            String unit,
            int loans,
            BigDecimal outstanding,
            BigDecimal over1,
            BigDecimal over30,
            BigDecimal over90,
            Dates dates) {}

    /** A part of it, by days past due. */
    record BandRow(
            UUID eventId,
            int fromDays,
            @Nullable Integer toDays,
            int loans,
            BigDecimal outstanding,
            int restructuredLoans,
            BigDecimal restructured) {}

    /**
     * What happened to a deposit.
     *
     * @param state PLEDGED, RENEWED or ENDED
     * @param autoRenews null where nobody said
     */
    record DepositRow(
            UUID eventId,
            UUID deposit,
            long sequence,
            String unit,
            String state,
            @Nullable LocalDate maturesOn,
            @Nullable Boolean autoRenews,
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
