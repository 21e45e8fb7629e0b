package org.ayni.credit.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Rows of a schedule as text: number, principal, interest, total, balance. */
final class Rows {

    private Rows() {}

    static void assertRows(Schedule schedule, String... expected) {
        String rows = String.join(
                "\n",
                schedule.rows().stream()
                        .map(row -> row.number() + " " + row.principal() + " " + row.interest() + " " + row.total()
                                + " " + row.balance())
                        .toList());
        assertEquals(String.join("\n", expected), rows);
    }
}
