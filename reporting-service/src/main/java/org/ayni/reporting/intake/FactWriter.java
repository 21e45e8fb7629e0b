package org.ayni.reporting.intake;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.ayni.reporting.intake.FactBatch.AmountRow;
import org.ayni.reporting.intake.FactBatch.BalanceRow;
import org.ayni.reporting.intake.FactBatch.EndingRow;
import org.ayni.reporting.intake.FactBatch.FactRow;
import org.ayni.reporting.intake.FactBatch.Key;
import org.ayni.reporting.intake.FactBatch.OriginRow;
import org.ayni.reporting.intake.FactBatch.ReadingRow;
import org.ayni.reporting.intake.FactBatch.TraitRow;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Writes a batch in a handful of statements, whatever its size. A row that is there already stays as it is. */
@Singleton
class FactWriter {

    private final Jdbi sql;

    FactWriter(Jdbi sql) {
        this.sql = sql;
    }

    void write(FactBatch batch) {
        sql.useHandle(db -> {
            UUID[] ended =
                    batch.endings.stream().map(EndingRow::source).distinct().toArray(UUID[]::new);
            RollUp counted = RollUp.of(db, batch, ended);
            counted.takeAway();
            truths(db, batch, counted.arrivals(), ended);
            sums(db, batch, ended);
            if (!batch.readings.isEmpty()) {
                readings(db, batch.readings);
            }
            if (!batch.traits.isEmpty()) {
                traits(db, batch.traits);
            }
            counted.add();
            if (!batch.balances.isEmpty()) {
                balances(db, batch.balances);
            }
            FundWriter.write(db, batch);
            origins(db, batch.origins);
        });
    }

    private static void truths(Handle db, FactBatch batch, Arrivals arrivals, UUID[] ended) {
        if (ended.length > 0) {
            endings(db, batch.endings);
        }
        boolean cameEnded = !batch.facts.isEmpty() && facts(db, batch.facts, arrivals);
        if (ended.length > 0) {
            db.createUpdate(FactSql.END_EARLIER_FACTS)
                    .bindArray("sources", UUID.class, (Object[]) ended)
                    .execute();
        }
        if (ended.length > 0 || cameEnded) {
            db.createUpdate(FactSql.LEAD_AGAIN)
                    .bindArray("sources", UUID.class, (Object[]) ended)
                    .bindArray("events", UUID.class, events(batch.facts, FactRow::key))
                    .execute();
        }
    }

    private static void sums(Handle db, FactBatch batch, UUID[] ended) {
        if (!batch.amounts.isEmpty()) {
            amounts(db, batch.amounts);
        }
        if (!batch.amounts.isEmpty() || ended.length > 0) {
            db.createUpdate(FactSql.UNDO_AMOUNTS)
                    .bindArray("sources", UUID.class, (Object[]) ended)
                    .bindArray("events", UUID.class, events(batch.amounts, AmountRow::key))
                    .execute();
        }
    }

    private static void endings(Handle db, List<EndingRow> rows) {
        var insert = db.createUpdate(FactSql.INSERT_ENDINGS);
        Columns.common(insert, rows, EndingRow::key, EndingRow::dates);
        Columns.uuids(insert, "sources", rows, EndingRow::source).execute();
    }

    /** Whether one of them came after its own end. */
    private static boolean facts(Handle db, List<FactRow> rows, Arrivals arrivals) {
        var insert = db.createQuery(FactSql.INSERT_FACTS);
        Columns.common(insert, rows, FactRow::key, FactRow::dates);
        Columns.texts(insert, "kinds", rows, FactRow::kind);
        Columns.texts(insert, "details", rows, FactRow::detail);
        Columns.uuids(insert, "subjects", rows, FactRow::subject);
        Columns.uuids(insert, "sources", rows, FactRow::source);
        Columns.uuids(insert, "persons", rows, FactRow::person);
        Columns.uuids(insert, "enterprises", rows, FactRow::enterprise);
        Columns.uuids(insert, "consortia", rows, FactRow::consortium);
        Columns.array(insert, "mayLead", Boolean.class, arrivals.mayLead(), it -> it);
        return insert.mapTo(Boolean.class).one();
    }

    private static void amounts(Handle db, List<AmountRow> rows) {
        var insert = db.createUpdate(FactSql.INSERT_AMOUNTS);
        Columns.common(insert, rows, AmountRow::key, AmountRow::dates);
        Columns.texts(insert, "names", rows, AmountRow::name);
        Columns.texts(insert, "details", rows, AmountRow::detail);
        Columns.uuids(insert, "sources", rows, AmountRow::source);
        Columns.uuids(insert, "consortia", rows, AmountRow::consortium);
        Columns.texts(insert, "units", rows, AmountRow::unit);
        Columns.numbers(insert, "numbers", rows, AmountRow::number).execute();
    }

    private static void readings(Handle db, List<ReadingRow> rows) {
        var insert = db.createUpdate(FactSql.INSERT_READINGS);
        Columns.common(insert, rows, ReadingRow::key, ReadingRow::dates);
        Columns.texts(insert, "names", rows, ReadingRow::name);
        Columns.texts(insert, "details", rows, ReadingRow::detail);
        Columns.uuids(insert, "subjects", rows, ReadingRow::subject);
        Columns.texts(insert, "statuses", rows, row -> row.said().status());
        Columns.numbers(insert, "numbers", rows, row -> row.said().number());
        Columns.texts(insert, "units", rows, row -> row.said().unit()).execute();
    }

    private static void traits(Handle db, List<TraitRow> rows) {
        var insert = db.createUpdate(FactSql.INSERT_TRAITS);
        Columns.common(insert, rows, TraitRow::key, TraitRow::dates);
        Columns.uuids(insert, "subjects", rows, TraitRow::subject);
        Columns.texts(insert, "names", rows, TraitRow::name);
        Columns.texts(insert, "values", rows, TraitRow::value).execute();
    }

    private static void balances(Handle db, List<BalanceRow> rows) {
        var insert = db.createUpdate(FactSql.INSERT_BALANCES);
        Columns.common(insert, rows, BalanceRow::key, BalanceRow::dates);
        Columns.uuids(insert, "loans", rows, BalanceRow::loan);
        Columns.array(insert, "sequences", Long.class, rows, BalanceRow::sequence);
        Columns.texts(insert, "moves", rows, BalanceRow::move);
        Columns.texts(insert, "details", rows, BalanceRow::detail);
        Columns.uuids(insert, "consortia", rows, BalanceRow::consortium);
        Columns.texts(insert, "units", rows, BalanceRow::unit);
        Columns.numbers(insert, "principals", rows, BalanceRow::principal);
        Columns.numbers(insert, "bounds", rows, BalanceRow::bound);
        Columns.dates(insert, "lastDueOn", rows, BalanceRow::lastDueOn).execute();
        db.createUpdate(FactSql.MOVE_PRINCIPAL)
                .bindArray("events", UUID.class, events(rows, BalanceRow::key))
                .execute();
    }

    private static void origins(Handle db, List<OriginRow> rows) {
        var insert = db.createUpdate(FactSql.INSERT_ORIGINS);
        Columns.uuids(insert, "events", rows, OriginRow::eventId);
        Columns.texts(insert, "types", rows, OriginRow::type);
        Columns.uuids(insert, "aggregates", rows, OriginRow::aggregate);
        Columns.array(insert, "sequences", Long.class, rows, OriginRow::sequence);
        Columns.texts(insert, "bookedOn", rows, row -> row.bookedOn().toString());
        Columns.texts(insert, "recordedAt", rows, row -> row.recordedAt().toString());
        Columns.texts(insert, "traces", rows, OriginRow::traceId).execute();
    }

    private static <R> Object[] events(List<R> rows, Function<R, Key> key) {
        return rows.stream().map(row -> key.apply(row).eventId()).distinct().toArray();
    }
}
