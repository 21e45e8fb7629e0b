package org.ayni.reporting.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.sql.JdbiProducer;
import org.ayni.reporting.fact.CoverReader.Pledge;
import org.ayni.reporting.intake.ReportingIntake;
import org.ayni.testkit.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A database from before a deposit's term had a currency, with the rows that the intake of that time made. */
class CurrencyOfDepositsTest {

    /** The last version before it. */
    private static final String BEFORE = "20261128.1710";

    private static final LocalDate PLEDGED = LocalDate.parse("2003-03-25");
    private static final LocalDate RENEWED_TO = LocalDate.parse("2005-03-25");
    private static final LocalDate LATER = LocalDate.parse("2004-12-31");

    private static final String FUND = """
            insert into %s.fact (event_id, ordinal, kind, detail, subject_id, source_id, valid_on, booked_on,
              recorded_at, leads)
            select gen_random_uuid(), 0, 'FUND', '', fund, fund, date '2001-09-27', date '2001-09-27', now(), true
            from (values (?::uuid)) as told (fund)""";

    /** Two pledges, a renewal without interest, a draw, a lien let go; a draw changes no term. */
    private static final String DEPOSITS = """
            with told (unit, renewed, released) as (values (?, ?::uuid, ?::uuid)),
            event as materialized (
              select gen_random_uuid() as id, unit, now() as told_at, event.*
              from told cross join lateral (values
                (2, renewed, 1000.00, 2000.00, date '2003-03-25', 'PLEDGED', date '2004-03-25', false),
                (3, released, 500.00, 3000.00, date '2003-03-25', 'PLEDGED', null, true),
                (4, renewed, 0.00, 3000.00, date '2004-03-25', 'RENEWED', date '2005-03-25', null),
                (5, renewed, -300.00, 2400.00, date '2004-05-10', null, null, null),
                (6, released, -500.00, 1400.00, date '2004-06-30', 'ENDED', null, null))
                as event (sequence, deposit, more, capacity, day, state, matures_on, auto_renews)),
            lent as (
              insert into %1$s.reading (event_id, ordinal, name, detail, subject_id, status, number, unit, valid_on,
                booked_on, recorded_at)
              select id, 0, 'FUND_CAPACITY', '', md5(unit)::uuid, 'VALUE', capacity, unit, day, day, told_at
              from event),
            pledged as (
              insert into %1$s.amount (event_id, ordinal, name, detail, source_id, unit, number, valid_on, booked_on,
                recorded_at)
              select id, 1, 'DEPOSIT', '', deposit, unit, more, day, day, told_at from event),
            summed as (
              insert into %1$s.amount_day (name, detail, unit, valid_on, booked_on, total, entries)
              select 'DEPOSIT', '', unit, day, day, sum(more), count(*) from event group by unit, day)
            insert into %1$s.deposit_term (event_id, deposit_id, sequence, state, matures_on, auto_renews, valid_on,
              booked_on, recorded_at)
            select id, deposit, sequence, state, matures_on, auto_renews, day, day, told_at
            from event where state is not null""";

    private final TestDatabase database = TestDatabase.create();
    private final UUID fund = UUID.randomUUID();

    /** The generation that is rebuilt meanwhile holds other deposits, in another currency. */
    @Test
    void aTermGetsTheCurrencyOfTheAmountThatItsEventTold() {
        migrate(BEFORE);
        UUID bolivianos = told("public", "BOB");
        UUID dollars = told("rebuilt", "USD");
        Flyway flyway = migrate("latest");
        assertEquals(List.of("2 BOB", "3 BOB", "4 BOB", "6 BOB"), terms("public"));
        assertEquals(List.of("2 USD", "3 USD", "4 USD", "6 USD"), terms("rebuilt"));
        assertEquals(List.of(new Pledge(bolivianos, PLEDGED, RENEWED_TO, null)), pledges(flyway, "public", "BOB"));
        assertEquals(List.of(), pledges(flyway, "public", "USD"));
        assertEquals(List.of(new Pledge(dollars, PLEDGED, RENEWED_TO, null)), pledges(flyway, "rebuilt", "USD"));
        assertEquals(List.of(), pledges(flyway, "rebuilt", "BOB"));
    }

    @Test
    void aTermWithoutACurrencyIsRefusedFromThenOn() {
        migrate("latest");
        for (String generation : List.of("public", "rebuilt")) {
            Throwable refused = assertThrows(IllegalStateException.class, () -> told(generation, "BOB"))
                    .getCause();
            assertTrue(refused.getMessage().contains("null value in column \"unit\""), refused::getMessage);
        }
    }

    /** What may be lent has the currency in its name since: rows of the old rules are to be made anew. */
    @Test
    void aDatabaseWithRowsIsToBeRebuiltAndAnEmptyOneIsNot() {
        migrate(BEFORE);
        told("public", "BOB");
        migrate("latest");
        assertTrue(rules(database) < ReportingIntake.RULES);
        TestDatabase empty = TestDatabase.create();
        migrate(empty, BEFORE);
        migrate(empty, "latest");
        assertEquals(ReportingIntake.RULES, rules(empty));
    }

    /** Answers the deposit that stays. */
    private UUID told(String generation, String currency) {
        UUID renewed = UUID.randomUUID();
        database.execute(FUND.formatted(generation), fund);
        database.execute(DEPOSITS.formatted(generation), currency, renewed, UUID.randomUUID());
        return renewed;
    }

    private List<String> terms(String generation) {
        return database
                .rows("select sequence || ' ' || unit as told from " + generation + ".deposit_term order by sequence")
                .stream()
                .map(row -> String.valueOf(row.get("told")))
                .toList();
    }

    private static List<Pledge> pledges(Flyway flyway, String generation, String currency) {
        return JdbiProducer.on(flyway.getConfiguration().getDataSource()).withHandle(db -> {
            db.execute("set search_path to " + generation + ", public");
            return new FactReader(db, Moment.of(LATER, null)).cover(currency).pledges();
        });
    }

    private static long rules(TestDatabase database) {
        return database.count("select rules from projection");
    }

    private Flyway migrate(String target) {
        return migrate(database, target);
    }

    private static Flyway migrate(TestDatabase database, String target) {
        Flyway flyway = Flyway.configure()
                .dataSource(database.jdbcUrl(), TestDatabase.OWNER, TestDatabase.OWNER)
                .locations("classpath:db/kit", "classpath:db/service")
                .outOfOrder(true)
                .target(target)
                .load();
        flyway.migrate();
        return flyway;
    }
}
