package org.ayni.reporting.export.table;

import java.util.List;

/**
 * A table of an export.
 *
 * @param rows each as long as the head
 */
public record Table(String title, List<String> head, List<List<Cell>> rows) {
    public Table {
        rows.forEach(row -> {
            if (row.size() != head.size()) {
                throw new IllegalArgumentException(
                        title + ": " + row.size() + " cells under " + head.size() + " heads");
            }
        });
    }
}
