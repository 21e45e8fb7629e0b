package org.ayni.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One database on the shared server. {@link #rows}, {@link #count} and {@link #execute} are sent by the superuser, whom
 * row level security does not bind, so that a test sees what is really there.
 */
public record TestDatabase(String name) {

    /** Owns the database and its tables, and runs Flyway. Its password is its name. */
    public static final String OWNER = "ayni_owner";

    /** What the application logs in as; it owns nothing and has what the migrations grant it. */
    public static final String APPLICATION = "ayni_app";

    private static final String SUPERUSER = "postgres";
    private static final String CURRENT = "ayni.testkit.database";

    /** The database of the application that runs in this test JVM. */
    public static TestDatabase current() {
        String name = System.getProperty(CURRENT);
        if (name == null) {
            throw new IllegalStateException("No application was started in this JVM: use TestDatabase.create()");
        }
        return new TestDatabase(name);
    }

    /** A fresh and empty database, for tests that start no application. */
    public static TestDatabase create() {
        String name = "ayni_" + ProcessHandle.current().pid() + "_" + Long.toString(System.nanoTime(), 36);
        new TestDatabase(SUPERUSER).execute("create database " + name + " owner " + OWNER);
        return new TestDatabase(name);
    }

    static TestDatabase createCurrent() {
        TestDatabase database = create();
        System.setProperty(CURRENT, database.name());
        return database;
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + SharedServers.get().postgresPort() + "/" + name;
    }

    public Connection asOwner() {
        return connect(OWNER);
    }

    public Connection asApplication() {
        return connect(APPLICATION);
    }

    public Connection asSuperuser() {
        return connect(SUPERUSER);
    }

    /** The rows, each with its columns by name in the order of the query. */
    public List<Map<String, @Nullable Object>> rows(String sql, Object... parameters) {
        try (Connection connection = asSuperuser();
                PreparedStatement statement = bind(connection, sql, parameters);
                ResultSet result = statement.executeQuery()) {
            return read(result);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** The number in the only row and column of {@code select count(*) …}. */
    public long count(String sql, Object... parameters) {
        if (rows(sql, parameters).getFirst().values().iterator().next() instanceof Number number) {
            return number.longValue();
        }
        throw new IllegalStateException("Not a number: " + sql);
    }

    /** Sends one statement and answers the number of rows that it changed. */
    public int execute(String sql, Object... parameters) {
        try (Connection connection = asSuperuser();
                PreparedStatement statement = bind(connection, sql, parameters)) {
            statement.execute();
            return Math.max(0, statement.getUpdateCount());
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    void drop() {
        try (Connection connection = new TestDatabase(SUPERUSER).asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
        } catch (SQLException failed) {
            throw new IllegalStateException("drop database " + name, failed);
        }
    }

    private Connection connect(String user) {
        try {
            return DriverManager.getConnection(jdbcUrl(), user, user);
        } catch (SQLException failed) {
            throw new IllegalStateException(jdbcUrl() + " as " + user, failed);
        }
    }

    private static PreparedStatement bind(Connection connection, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private static List<Map<String, @Nullable Object>> read(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        while (result.next()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                row.put(columns.getColumnLabel(i), result.getObject(i));
            }
            rows.add(row);
        }
        return rows;
    }
}
