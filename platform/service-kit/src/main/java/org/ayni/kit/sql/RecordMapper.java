package org.ayni.kit.sql;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Any record is a row. Which column a component is read from is found once for each list of columns: Jdbi looks for it
 * in every answer again, which was 9 % of the processor time of an application.
 */
final class RecordMapper implements RowMapperFactory {

    private final ClassValue<RowMapper<?>> mappers = new ClassValue<>() {
        @Override
        protected RowMapper<?> computeValue(Class<?> rowType) {
            return new Fitted<>(ConstructorMapper.of(canonical(rowType)), new ConcurrentHashMap<>());
        }
    };

    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
        return type instanceof Class<?> rowType && rowType.isRecord()
                ? Optional.of(mappers.get(rowType))
                : Optional.empty();
    }

    /** Rows are as package-private as the repositories that read them. */
    private static Constructor<?> canonical(Class<?> rowType) {
        Class<?>[] components = Arrays.stream(rowType.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = rowType.getDeclaredConstructor(components);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The statements of a service are few, and so are the lists of columns that a record is read from. */
    private record Fitted<T>(RowMapper<T> mapper, Map<List<String>, RowMapper<T>> known) implements RowMapper<T> {
        @Override
        public T map(ResultSet row, StatementContext context) throws SQLException {
            return specialize(row, context).map(row, context);
        }

        @Override
        public RowMapper<T> specialize(ResultSet rows, StatementContext context) throws SQLException {
            ResultSetMetaData columns = rows.getMetaData();
            List<String> labels = new ArrayList<>(columns.getColumnCount());
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                labels.add(columns.getColumnLabel(column));
            }
            RowMapper<T> fitted = known.get(labels);
            if (fitted == null) {
                fitted = mapper.specialize(rows, context);
                known.put(List.copyOf(labels), fitted);
            }
            return fitted;
        }
    }
}
