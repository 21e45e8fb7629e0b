package org.ayni.load.projection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ayni.local.settings.Secrets;
import org.ayni.local.settings.Service;
import org.ayni.local.settings.Settings;

/** The database of reporting-service, seen from outside, and the memory of its process. */
final class ReportingTables implements AutoCloseable {

    private static final long PATIENCE_MINUTES = 30;

    private final Settings settings;
    private final Connection asking;
    private final Connection holding;

    ReportingTables(Settings settings) throws IOException, SQLException {
        this.settings = settings;
        this.asking = connect();
        this.holding = connect();
        holding.setAutoCommit(false);
    }

    Connection connect() throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + settings.postgresPort() + "/" + Service.REPORTING.key()
                        + "?prepareThreshold=3",
                "postgres",
                Secrets.in(settings.keys()).value("postgres"));
    }

    /** Makes the intake wait: it locks this table before it writes anything, and tries again until it may. */
    void hold() throws SQLException {
        try (Statement statement = holding.createStatement()) {
            statement.execute("lock table public.projection in exclusive mode");
        }
    }

    void release() throws SQLException {
        holding.rollback();
    }

    void empty() throws SQLException {
        try (Statement statement = asking.createStatement()) {
            statement.execute("truncate " + String.join(", ", Tables.NAMES));
            statement.execute("checkpoint");
        }
    }

    /** Events taken in so far. */
    long taken() throws SQLException {
        return number("select coalesce(sum(events), 0) from topic_progress");
    }

    /** Returns once so many events were taken in. */
    void await(long events) throws SQLException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
        while (taken() < events) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("reporting-service has taken in " + taken() + " of " + events);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    long facts() throws SQLException {
        return number("select count(*) from fact");
    }

    /** Plans that know of all rows. */
    void settle() throws SQLException {
        try (Statement statement = asking.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    /** Nanoseconds from the first transaction's beginning to now. */
    long sinceTheFirst() throws SQLException {
        return number("select (extract(epoch from clock_timestamp() - min(received_at)) * 1e9)::bigint from inbox");
    }

    long transactions() throws SQLException {
        return number("select count(distinct received_at) from inbox");
    }

    /** Rows of each table. */
    List<Long> sizes() throws SQLException {
        List<Long> sizes = new ArrayList<>();
        for (String each : Tables.NAMES) {
            sizes.add(number("select count(*) from " + each));
        }
        return sizes;
    }

    /** Resident memory of the service in MiB. */
    long memory() throws IOException {
        String pid = Files.readString(settings.pids().resolve(Service.REPORTING.folder() + ".pid"))
                .strip();
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
                .findFirst()
                .orElseThrow();
    }

    private long number(String query) throws SQLException {
        try (Statement statement = asking.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        holding.close();
        asking.close();
    }
}
