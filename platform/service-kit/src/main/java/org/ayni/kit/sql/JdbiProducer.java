package org.ayni.kit.sql;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * Jdbi on the service's data source. Inside a JTA transaction it uses the transaction's connection; outside, each
 * statement is its own. Rows map to records by the names of their components.
 */
public class JdbiProducer {

    @Produces
    @Singleton
    Jdbi jdbi(AgroalDataSource dataSource) {
        return on(dataSource);
    }

    /** The same on any data source, for a program that is not a service. */
    public static Jdbi on(DataSource dataSource) {
        Jdbi jdbi = Jdbi.create(dataSource).installPlugin(new QuietPlugin());
        jdbi.registerRowMapper(new RecordMapper());
        jdbi.registerArgument(new InstantArgument());
        jdbi.registerColumnMapper(Instant.class, (row, column, context) -> {
            OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
            return value == null ? null : value.toInstant();
        });
        return jdbi;
    }

    /**
     * PostgreSQL's types. The original also looks up the functions of large objects, which nobody uses here, on each
     * new connection: a query before a transaction's own first one, which may have to be SET TRANSACTION.
     */
    private static final class QuietPlugin extends PostgresPlugin {
        @Override
        public Handle customizeHandle(Handle handle) {
            return handle;
        }
    }

    /** Instants travel as {@code timestamptz}, independent of the JVM's zone. */
    private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
        InstantArgument() {
            super(Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, context) ->
                    statement.setObject(position, value.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
        }
    }
}
