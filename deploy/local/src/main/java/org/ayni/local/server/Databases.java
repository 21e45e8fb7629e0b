package org.ayni.local.server;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.ayni.local.settings.Secrets;
import org.ayni.local.settings.Service;
import org.ayni.local.settings.StackFailure;

/**
 * One database for each service, with two roles of its own: {@code credit_owner} owns the tables and runs Flyway,
 * {@code credit_app} is what the application logs in as. The latter is a member of the group {@code ayni_app}, to which
 * the migrations grant; no role may even connect to another service's database.
 */
public final class Databases {

    private static final String GROUP = "ayni_app";

    private final Postgres postgres;
    private final Secrets secrets;

    /** On a running server. */
    public Databases(Postgres postgres, Secrets secrets) {
        this.postgres = postgres;
        this.secrets = secrets;
    }

    /** The role that owns the tables and runs Flyway. */
    public static String owner(Service service) {
        return service.key() + "_owner";
    }

    /** The role that the service logs in as. */
    public static String application(Service service) {
        return service.key() + "_app";
    }

    /** Made at the first call, the same ever after. */
    public String password(String role) throws IOException {
        return secrets.value("password." + role);
    }

    /** Makes what is missing and sets the passwords. */
    public void make() {
        try (Connection connection = postgres.connect(Postgres.SUPERUSER);
                Statement statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", GROUP)) {
                statement.execute("create role " + GROUP + " nologin");
            }
            for (Service service : Service.values()) {
                makeRole(connection, statement, owner(service));
                makeRole(connection, statement, application(service));
                statement.execute("grant " + GROUP + " to " + application(service));
                makeDatabase(connection, statement, service);
            }
        } catch (SQLException | IOException failed) {
            throw new StackFailure("The databases were not made: " + failed.getMessage(), failed);
        }
    }

    private void makeRole(Connection connection, Statement statement, String role) throws SQLException, IOException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            statement.execute("create role " + role + " login");
        }
        statement.execute("alter role " + role + " password '" + password(role) + "'");
    }

    private static void makeDatabase(Connection connection, Statement statement, Service service) throws SQLException {
        String name = service.key();
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            statement.execute("create database " + name + " owner " + owner(service));
        }
        statement.execute("revoke all on database " + name + " from public");
        statement.execute("grant connect on database " + name + " to " + application(service));
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }
}
