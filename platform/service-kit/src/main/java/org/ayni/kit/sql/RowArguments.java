package org.ayni.kit.sql;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.NamedArgumentFinder;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * The components of records as the parameters of a statement, by their names. It binds what {@code bindMethods} binds,
 * without asking for the type of each value and for an accessor again in every statement; a command that moves money
 * has eighty of them.
 */
public final class RowArguments implements NamedArgumentFinder {

    private static final ClassValue<Map<String, RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, RecordComponent> computeValue(Class<?> type) {
            Map<String, RecordComponent> components = new HashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                // Rows are as package-private as the repositories that write them.
                component.getAccessor().setAccessible(true);
                components.put(component.getName(), component);
            }
            return components;
        }
    };

    /** Of what is null, so that a statement has the same types each time and is prepared once. */
    private static final Map<Class<?>, Integer> SQL_TYPES = Map.of(
            String.class, Types.VARCHAR,
            BigDecimal.class, Types.NUMERIC,
            Integer.class, Types.INTEGER,
            LocalDate.class, Types.DATE,
            Instant.class, Types.TIMESTAMP_WITH_TIMEZONE);

    private final List<Source> sources = new ArrayList<>();

    private record Source(String prefix, Record row) {

        Optional<Argument> find(String name) {
            RecordComponent component = name.startsWith(prefix)
                    ? COMPONENTS.get(row.getClass()).get(name.substring(prefix.length()))
                    : null;
            return component == null ? Optional.empty() : Optional.of(argument(component, row));
        }
    }

    /** The components of a row, without a prefix. */
    public static RowArguments of(Record row) {
        return new RowArguments().and("", row);
    }

    /** The components of a row whose parameters begin with a prefix, the dot included. */
    RowArguments and(String prefix, Record row) {
        sources.add(new Source(prefix, row));
        return this;
    }

    @Override
    public Optional<Argument> find(String name, StatementContext context) {
        for (Source source : sources) {
            Optional<Argument> found = source.find(name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    @Override
    public Collection<String> getNames() {
        return sources.stream()
                .flatMap(source ->
                        COMPONENTS.get(source.row.getClass()).keySet().stream().map(name -> source.prefix + name))
                .toList();
    }

    private static Argument argument(RecordComponent component, Record row) {
        @Nullable Object value;
        try {
            value = component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
        if (value == null) {
            int type = SQL_TYPES.getOrDefault(component.getType(), Types.NULL);
            return (place, statement, context) -> statement.setNull(place, type);
        }
        return (place, statement, context) -> set(statement, place, value);
    }

    private static void set(PreparedStatement statement, int place, Object value) throws SQLException {
        switch (value) {
            case BigDecimal number -> statement.setBigDecimal(place, number);
            // Instants travel as timestamptz, independent of the JVM's zone.
            case Instant instant ->
                statement.setObject(place, instant.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
            case Enum<?> constant -> statement.setString(place, constant.name());
            case byte[] bytes -> statement.setBytes(place, bytes);
            case Object[] values -> statement.setArray(place, array(statement, values));
            default -> statement.setObject(place, value);
        }
    }

    private static Array array(PreparedStatement statement, Object[] values) throws SQLException {
        String type = values instanceof UUID[] ? "uuid" : "text";
        return statement.getConnection().createArrayOf(type, values);
    }
}
