package org.ayni.kit.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * What a command adds and changes, written as one statement: a round trip to the database costs more than most rows.
 * The parts become the terms of one {@code with}, so all of them see the tables as they were before any was written,
 * and a later part may name an earlier one.
 */
public final class Writes {

    /**
     * Rows of one kind.
     *
     * @param name the last term of {@code sql}, which returns one number a row as {@code told}; also what stands before
     *     the dot in the names of its parameters
     * @param sql terms of a {@code with}: {@code x as (…), name as (insert … returning 1 as told)}
     * @param values the parameters, by the names of the components
     * @param then told the highest number that came back, 0 when no row was written
     */
    public record Part(String name, String sql, Record values, IntConsumer then) {}

    private final List<Part> parts = new ArrayList<>();

    /** One more part. */
    public Writes add(Part part) {
        parts.add(part);
        return this;
    }

    /** The same when there is something to write. */
    public Writes add(Optional<Part> part) {
        part.ifPresent(this::add);
        return this;
    }

    /** Writes all parts, then says to each what came of it. */
    public void in(Jdbi sql) {
        if (parts.isEmpty()) {
            return;
        }
        List<Integer> told = sql.withHandle(db -> {
            RowArguments values = new RowArguments();
            parts.forEach(part -> values.and(part.name + ".", part.values));
            return db.createQuery(text())
                    .bindNamedArgumentFinder(values)
                    .map((row, context) -> {
                        List<Integer> numbers = new ArrayList<>();
                        for (int place = 1; place <= parts.size(); place++) {
                            numbers.add(row.getInt(place));
                        }
                        return numbers;
                    })
                    .one();
        });
        for (int place = 0; place < parts.size(); place++) {
            parts.get(place).then.accept(told.get(place));
        }
    }

    private String text() {
        String terms = parts.stream().map(Part::sql).collect(Collectors.joining(",\n", "with ", "\n"));
        return parts.stream()
                .map(part -> "(select coalesce(max(told), 0) from " + part.name + ")")
                .collect(Collectors.joining(", ", terms + "select ", ""));
    }
}
