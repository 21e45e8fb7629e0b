package org.ayni.reporting.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.ayni.reporting.intake.FactBatch.Dates;
import org.ayni.reporting.intake.FactBatch.Key;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Rows as columns: one array a column, so that a batch of any size is one statement. */
final class Columns {

    private Columns() {}

    static <R> void common(SqlStatement<?> insert, List<R> rows, Function<R, Key> key, Function<R, Dates> dates) {
        uuids(insert, "events", rows, row -> key.apply(row).eventId());
        array(insert, "ordinals", Integer.class, rows, row -> key.apply(row).ordinal());
        times(insert, rows, dates);
    }

    static <S extends SqlStatement<S>, R> S times(SqlStatement<S> insert, List<R> rows, Function<R, Dates> dates) {
        texts(insert, "validOn", rows, row -> dates.apply(row).validOn().toString());
        texts(insert, "bookedOn", rows, row -> dates.apply(row).bookedOn().toString());
        return texts(
                insert, "recordedAt", rows, row -> dates.apply(row).recordedAt().toString());
    }

    static <S extends SqlStatement<S>, R> S uuids(
            SqlStatement<S> insert, String name, List<R> rows, Function<R, ? extends @Nullable Object> value) {
        return array(insert, name, UUID.class, rows, value);
    }

    static <S extends SqlStatement<S>, R> S texts(
            SqlStatement<S> insert, String name, List<R> rows, Function<R, ? extends @Nullable Object> value) {
        return array(insert, name, String.class, rows, value);
    }

    static <S extends SqlStatement<S>, R> S numbers(
            SqlStatement<S> insert, String name, List<R> rows, Function<R, @Nullable BigDecimal> value) {
        return texts(insert, name, rows, row -> plain(value.apply(row)));
    }

    static <S extends SqlStatement<S>, R> S dates(
            SqlStatement<S> insert, String name, List<R> rows, Function<R, @Nullable LocalDate> value) {
        return texts(insert, name, rows, row -> {
            LocalDate date = value.apply(row);
            return date == null ? null : date.toString();
        });
    }

    static <S extends SqlStatement<S>, R> S array(
            SqlStatement<S> insert,
            String name,
            Class<?> type,
            List<R> rows,
            Function<R, ? extends @Nullable Object> value) {
        return insert.bindArray(name, type, rows.stream().map(value).toArray());
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
