package org.ayni.chaos.check;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ayni.local.settings.Secrets;
import org.ayni.local.settings.Service;
import org.ayni.local.settings.Settings;

/** Looks into credit-service's database past the service; a connection a question, so that a fault breaks none. */
public final class Books {

    private static final String USER = "postgres";

    private final String url;
    private final String password;

    public Books(Settings settings) throws IOException {
        url = "jdbc:postgresql://127.0.0.1:" + settings.postgresPort() + "/" + Service.CREDIT.key();
        password = Secrets.in(settings.keys()).value(USER);
    }

    /** Turns a row into something. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** The single number that is asked for. */
    public long number(String query) throws SQLException {
        return rows(query, row -> row.getLong(1)).getFirst();
    }

    /** The first column as key, the second as an amount. */
    Map<String, BigDecimal> amounts(String query) throws SQLException {
        Map<String, BigDecimal> found = new HashMap<>();
        rows(query, row -> found.put(row.getString(1), row.getBigDecimal(2)));
        return found;
    }

    <T> List<T> rows(String query, Reading<T> reading) throws SQLException {
        List<T> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, USER, password);
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(reading.of(rows));
            }
        }
        return found;
    }
}
