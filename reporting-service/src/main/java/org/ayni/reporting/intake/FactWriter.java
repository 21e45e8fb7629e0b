package org.ayni.reporting.intake;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.ayni.reporting.intake.FactBatch.AmountRow;
import org.ayni.reporting.intake.FactBatch.Dates;
import org.ayni.reporting.intake.FactBatch.EndingRow;
import org.ayni.reporting.intake.FactBatch.FactRow;
import org.ayni.reporting.intake.FactBatch.Key;
import org.ayni.reporting.intake.FactBatch.ReadingRow;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

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
            if (ended.length > 0) {
                endings(db, batch.endings);
            }
            boolean cameEnded = !batch.facts.isEmpty() && facts(db, batch.facts);
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
            if (!batch.amounts.isEmpty()) {
                amounts(db, batch.amounts);
            }
            if (!batch.amounts.isEmpty() || ended.length > 0) {
                db.createUpdate(FactSql.UNDO_AMOUNTS)
                        .bindArray("sources", UUID.class, (Object[]) ended)
                        .bindArray("events", UUID.class, events(batch.amounts, AmountRow::key))
                        .execute();
            }
            if (!batch.readings.isEmpty()) {
                readings(db, batch.readings);
            }
        });
    }

    private static void endings(Handle db, List<EndingRow> rows) {
        var insert = db.createUpdate(FactSql.INSERT_ENDINGS);
        common(insert, rows, EndingRow::key, EndingRow::dates);
        uuids(insert, "sources", rows, EndingRow::source).execute();
    }

    /** Whether one of them came after its own end. */
    private static boolean facts(Handle db, List<FactRow> rows) {
        var insert = db.createQuery(FactSql.INSERT_FACTS);
        common(insert, rows, FactRow::key, FactRow::dates);
        texts(insert, "kinds", rows, FactRow::kind);
        texts(insert, "details", rows, FactRow::detail);
        uuids(insert, "subjects", rows, FactRow::subject);
        uuids(insert, "sources", rows, FactRow::source);
        uuids(insert, "persons", rows, FactRow::person);
        uuids(insert, "enterprises", rows, FactRow::enterprise);
        uuids(insert, "consortia", rows, FactRow::consortium);
        return insert.mapTo(Boolean.class).one();
    }

    private static void amounts(Handle db, List<AmountRow> rows) {
        var insert = db.createUpdate(FactSql.INSERT_AMOUNTS);
        common(insert, rows, AmountRow::key, AmountRow::dates);
        texts(insert, "names", rows, AmountRow::name);
        texts(insert, "details", rows, AmountRow::detail);
        uuids(insert, "sources", rows, AmountRow::source);
        uuids(insert, "consortia", rows, AmountRow::consortium);
        texts(insert, "units", rows, AmountRow::unit);
        numbers(insert, "numbers", rows, AmountRow::number).execute();
    }

    private static void readings(Handle db, List<ReadingRow> rows) {
        var insert = db.createUpdate(FactSql.INSERT_READINGS);
        common(insert, rows, ReadingRow::key, ReadingRow::dates);
        texts(insert, "names", rows, ReadingRow::name);
        texts(insert, "details", rows, ReadingRow::detail);
        uuids(insert, "subjects", rows, ReadingRow::subject);
        texts(insert, "statuses", rows, row -> row.said().status());
        numbers(insert, "numbers", rows, row -> row.said().number());
        texts(insert, "units", rows, row -> row.said().unit()).execute();
    }

    private static <R> void common(
            SqlStatement<?> insert, List<R> rows, Function<R, Key> key, Function<R, Dates> dates) {
        uuids(insert, "events", rows, row -> key.apply(row).eventId());
        array(insert, "ordinals", Integer.class, rows, row -> key.apply(row).ordinal());
        texts(insert, "validOn", rows, row -> dates.apply(row).validOn().toString());
        texts(insert, "bookedOn", rows, row -> dates.apply(row).bookedOn().toString());
        texts(insert, "recordedAt", rows, row -> dates.apply(row).recordedAt().toString());
    }

    private static <R> Object[] events(List<R> rows, Function<R, Key> key) {
        return rows.stream().map(row -> key.apply(row).eventId()).distinct().toArray();
    }

    private static <S extends SqlStatement<S>, R> S uuids(
            SqlStatement<S> insert, String name, List<R> rows, Function<R, ?> value) {
        return array(insert, name, UUID.class, rows, value);
    }

    private static <S extends SqlStatement<S>, R> S texts(
            SqlStatement<S> insert, String name, List<R> rows, Function<R, ?> value) {
        return array(insert, name, String.class, rows, value);
    }

    private static <S extends SqlStatement<S>, R> S numbers(
            SqlStatement<S> insert, String name, List<R> rows, Function<R, @Nullable BigDecimal> value) {
        return texts(insert, name, rows, row -> plain(value.apply(row)));
    }

    private static <S extends SqlStatement<S>, R> S array(
            SqlStatement<S> insert, String name, Class<?> type, List<R> rows, Function<R, ?> value) {
        return insert.bindArray(name, type, rows.stream().map(value).toArray());
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
