package org.ayni.load.outbox;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.ayni.kit.id.Ids;
import org.ayni.kit.outbox.OutboxRows;
import org.ayni.kit.sql.JdbiProducer;
import org.ayni.local.settings.Secrets;
import org.ayni.local.settings.Settings;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** A database with the kit's tables, written to and read from as the services do. */
final class OutboxTable implements AutoCloseable {

    static final String TOPIC = "credit.loan.v1";
    private static final String TYPE = "credit.loan.repayment-received.v1";
    private static final String USER = "postgres";
    private static final int AGGREGATES = 20_000;
    private static final int CONNECTIONS = 16;

    private final AgroalDataSource pool;
    private final Jdbi jdbi;
    private final OutboxRows rows;
    private final AtomicLong statements = new AtomicLong();
    private final List<UUID> aggregates =
            Stream.generate(Ids::next).limit(AGGREGATES).toList();
    private final String payload = sample();

    OutboxTable(Settings settings) throws IOException, SQLException {
        String server = "jdbc:postgresql://127.0.0.1:" + settings.postgresPort() + "/";
        String password = Secrets.in(settings.keys()).value(USER);
        make(server + "postgres", password);
        String url = server + "load?prepareThreshold=3";
        Flyway.configure()
                .dataSource(url, USER, password)
                .locations("classpath:db/kit")
                .load()
                .migrate();
        pool = AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(connections -> connections
                        .maxSize(CONNECTIONS)
                        .connectionFactoryConfiguration(connection -> connection
                                .jdbcUrl(url)
                                .principal(new NamePrincipal(USER))
                                .credential(new SimplePassword(password)))));
        jdbi = JdbiProducer.on(pool);
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                statements.incrementAndGet();
            }
        });
        rows = new OutboxRows(jdbi);
    }

    private static void make(String url, String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, USER, password);
                Statement statement = connection.createStatement()) {
            statement.execute("do $$ begin create role ayni_app; exception when duplicate_object then null; end $$");
            statement.execute("create database load");
        }
    }

    Jdbi jdbi() {
        return jdbi;
    }

    /** One event in a transaction of its own. */
    Written write() {
        UUID id = Ids.next();
        UUID aggregate = aggregates.get(ThreadLocalRandom.current().nextInt(AGGREGATES));
        int bucket = jdbi.inTransaction(db -> add(id, aggregate));
        return new Written(id, System.nanoTime(), bucket);
    }

    /** @param committedAt {@link System#nanoTime} right after the commit */
    record Written(UUID id, long committedAt, int bucket) {}

    /** An event each of so many aggregates in one transaction, in their order so that two of these do not lock up. */
    void write(int events) {
        int first = ThreadLocalRandom.current().nextInt(AGGREGATES - events);
        jdbi.useTransaction(
                db -> aggregates.subList(first, first + events).forEach(aggregate -> add(Ids.next(), aggregate)));
    }

    private int add(UUID id, UUID aggregate) {
        return rows.add(new OutboxRows.NewRow(
                id,
                TOPIC,
                aggregate,
                TYPE,
                payload,
                "{\"ce_source\":\"/ayni/load\",\"ce_bookedon\":\"2003-03-31\"}",
                Clock.systemUTC().instant()));
    }

    long unsent() {
        return rows.backlog().pending();
    }

    /** Statements since the question before. */
    long statements() {
        return statements.getAndSet(0);
    }

    void empty() {
        jdbi.useHandle(db -> {
            db.execute("truncate outbox, outbox_sequence");
            db.execute("checkpoint");
        });
    }

    private static String sample() throws IOException {
        try (InputStream file = OutboxTable.class.getResourceAsStream("/samples/" + TYPE + ".json")) {
            if (file == null) {
                throw new IOException("the sample is missing: " + TYPE);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
