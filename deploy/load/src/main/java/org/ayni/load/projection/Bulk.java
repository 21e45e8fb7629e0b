package org.ayni.load.projection;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of one table, written by one statement with an array a column. */
final class Bulk {

    private final String sql;
    private final List<String> types;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /**
     * @param columns name and type in turns
     * @param onConflict what stands behind {@code on conflict}
     */
    Bulk(String table, String columns, String onConflict) {
        List<String> words = Arrays.asList(columns.split(" "));
        List<String> names = every(words, 0);
        types = every(words, 1);
        sql = "insert into " + table + " (" + String.join(", ", names) + ") select * from unnest("
                + types.stream().map(type -> "?::" + type + "[]").collect(Collectors.joining(", "))
                + ") on conflict " + onConflict;
    }

    private static List<String> every(List<String> words, int first) {
        List<String> chosen = new ArrayList<>();
        for (int i = first; i < words.size(); i += 2) {
            chosen.add(words.get(i));
        }
        return chosen;
    }

    void add(@Nullable Object... row) {
        rows.add(row);
    }

    void write(Connection database) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int column = 0; column < types.size(); column++) {
                statement.setArray(column + 1, array(database, column));
            }
            statement.executeUpdate();
        }
        rows.clear();
    }

    /** Dates and instants travel as text. */
    private Array array(Connection database, int column) throws SQLException {
        String type = types.get(column);
        String sent = type.equals("date") || type.equals("timestamptz") ? "text" : type;
        return database.createArrayOf(
                sent, rows.stream().map(row -> row[column]).toArray());
    }
}
