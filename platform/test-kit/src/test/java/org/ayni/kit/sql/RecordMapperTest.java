package org.ayni.kit.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.ayni.kit.KitDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordMapperTest {

    private KitDatabase database;

    private record Paid(
            String reference, LocalDate paidOn, @Nullable Integer cents) {}

    @BeforeEach
    void prepare() throws Exception {
        database = KitDatabase.create();
    }

    @AfterEach
    void tidy() throws Exception {
        database.close();
    }

    private List<Paid> read(String columns) {
        return database.jdbi()
                .withHandle(db ->
                        db.createQuery("select " + columns).mapTo(Paid.class).list());
    }

    @Test
    void readsByNameWhateverTheOrderAndHoweverOften() {
        Paid paid = new Paid("A-1", LocalDate.parse("2003-03-31"), 7);
        for (int times = 0; times < 3; times++) {
            assertEquals(List.of(paid), read("'A-1' as reference, date '2003-03-31' as paid_on, 7 as cents"));
            assertEquals(List.of(paid), read("7 as cents, date '2003-03-31' as paid_on, 'A-1' as reference"));
            assertEquals(
                    List.of(new Paid("7", paid.paidOn(), null)),
                    read("7 as reference, date '2003-03-31' as paid_on, null::int as cents"));
        }
    }
}
