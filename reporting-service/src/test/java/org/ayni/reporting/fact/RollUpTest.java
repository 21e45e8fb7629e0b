package org.ayni.reporting.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.ayni.contracts.consortia.ConsortiaEvent.MembershipJoined;
import org.ayni.contracts.consortia.ConsortiaEvent.MembershipLeft;
import org.ayni.contracts.training.TrainingEvent.VisitRecorded;
import org.ayni.kit.intake.EventHandler;
import org.ayni.kit.intake.ReceivedEvent;
import org.ayni.reporting.Told;
import org.ayni.reporting.framework.FactKind;
import org.ayni.reporting.framework.Measure;
import org.ayni.reporting.framework.Measure.Selector;
import org.ayni.reporting.generation.Generation;
import org.ayni.reporting.generation.Generations;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the roll-ups tell is what the facts tell, whatever came, in which order and how often. */
@QuarkusTest
class RollUpTest {

    private static final String QUESTION = ShopStory.JOBS;
    private static final LocalDate LAST = ShopStory.FIRST.plusDays(ShopStory.DAYS + 60);

    /** Leaves nothing out, but is no "all that is known now": such a question is asked of the facts. */
    private static final String FACTS = "9999-12-30";

    @Inject
    EventHandler intake;

    @Inject
    Jdbi sql;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void rollUpsTellWhatFactsTell(int seed) {
        Random dice = new Random(seed);
        List<ReceivedEvent> events = new ShopStory(dice).events();
        Collections.shuffle(events, dice);
        List<ReceivedEvent> batch = new ArrayList<>();
        for (ReceivedEvent each : events) {
            batch.add(each);
            if (dice.nextInt(5) == 0) {
                batch.add(events.get(dice.nextInt(events.size())));
            }
            if (dice.nextInt(6) == 0) {
                intake.on(batch);
                batch.clear();
            }
        }
        intake.on(batch);
        for (int day : List.of(9, 14, 30, ShopStory.DAYS + 60)) {
            QuarkusTransaction.requiringNew()
                    .run(() -> sql.useHandle(db -> compare(db, ShopStory.FIRST.plusDays(day))));
        }
    }

    /** It comes with its own end while an earlier one is still open: it does not lead until that is told. */
    @Test
    void aMembershipThatCameEndedPlacesTheShopAnew() {
        Told told = new Told();
        UUID shop = UUID.randomUUID();
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        LocalDate on = ShopStory.FIRST;
        intake.on(List.of(
                told.tell(on, new MembershipJoined(first, shop, UUID.randomUUID(), on)),
                told.tell(
                        on,
                        new VisitRecorded(
                                UUID.randomUUID(), shop, null, "ADVICE", "finish", BigDecimal.TWO, null, null, on))));
        intake.on(List.of(
                told.tell(on.plusDays(10), new MembershipJoined(second, shop, UUID.randomUUID(), on.plusDays(10))),
                told.tell(on.plusDays(20), new MembershipLeft(second, shop, shop, on.plusDays(20), "other"))));
        intake.on(List.of(told.tell(on.plusDays(30), new MembershipLeft(first, shop, shop, on.plusDays(30), "other"))));
        for (int day : List.of(5, 15, 25, 35)) {
            QuarkusTransaction.requiringNew().run(() -> sql.useHandle(db -> compare(db, on.plusDays(day))));
        }
    }

    @Test
    void whatAFrameworkAsksForLaterIsCountedFromAllThatIsThere() {
        intake.on(new ShopStory(new Random(5)).events());
        QuarkusTransaction.begin();
        try {
            sql.useHandle(RollUpTest::asksForMore);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static void asksForMore(Handle db) {
        Measure.Change twice = new Measure.Change(ShopStory.JOBS, new BigDecimal("2.0"), false, true);
        Measure.Count visited =
                new Measure.Count(new Selector(FactKind.VISIT, List.of("ADVICE")), null, true, null, null, List.of());
        copyToTheOtherGeneration(db);
        for (String kept : List.of(
                "'CHANGED', 'JOBS_CREATED_HIRED', '>=2', 2, false",
                "'OWNERS', 'JOBS_CREATED_HIRED', '>=2', 2, false",
                "'OWNERS', 'JOBS_CREATED_HIRED', '>=2', 2, false",
                "'OWNERS', 'OWN_DRAWINGS', '>3', 3, true",
                "'WORKERS', 'VISIT', '', null, null")) {
            db.createQuery("select keep_count(" + kept + ")::text")
                    .mapTo(String.class)
                    .one();
        }
        assertEquals(
                "0",
                db.createQuery("show transaction_timeout").mapTo(String.class).one(),
                "it may take its time");
        for (String generation : List.of("public", "rebuilt, public")) {
            db.execute("set local search_path = " + generation);
            FactReader facts = new FactReader(db, Moment.of(LAST, FACTS));
            FactReader rollUps = new FactReader(db, Moment.of(LAST, null));
            assertEquals(facts.pairs(twice), rollUps.pairs(twice), generation);
            assertEquals(facts.subjects(visited), rollUps.subjects(visited), generation);
            changes().forEach(it -> assertEquals(facts.pairs(it), rollUps.pairs(it), generation));
            assertTrue(rollUps.pairs(twice).changed() > 0 && rollUps.subjects(visited) > 0, generation);
        }
    }

    private static void copyToTheOtherGeneration(Handle db) {
        Generation from = Generations.current(db);
        db.createQuery("select clear_generation(:other)::text")
                .bind("other", from.other().schema())
                .mapTo(String.class)
                .one();
        String counts = "fact_count (kind, dimension, span, starts_on, path, members, number)";
        for (String table : List.of("fact", "reading", "reading_subject", "trait", counts)) {
            String columns =
                    table.equals(counts) ? counts.substring(counts.indexOf('(') + 1, counts.length() - 1) : "*";
            db.execute("insert into %s.%s select %s from %s.%s"
                    .formatted(from.other().schema(), table, columns, from.schema(), table.split(" ")[0]));
        }
    }

    private static void compare(Handle db, LocalDate asOf) {
        Generations.read(db);
        FactReader rollUps = new FactReader(db, Moment.of(asOf, null));
        FactReader facts = new FactReader(db, Moment.of(asOf, FACTS));
        assertEquals(facts.answers(QUESTION), rollUps.answers(QUESTION), () -> "answers on " + asOf);
        for (Selector each : selectors()) {
            long expected = facts.subjects(each);
            something(expected > 0, asOf, each);
            assertEquals(expected, rollUps.subjects(each), () -> each + " on " + asOf);
            assertEquals(facts.any(each), rollUps.any(each), () -> each + " on " + asOf);
        }
        for (Measure.Count each : counts()) {
            long expected = facts.subjects(each);
            something(expected > 0, asOf, each);
            assertEquals(expected, rollUps.subjects(each), () -> each + " on " + asOf);
        }
        for (Measure.Change each : changes()) {
            FactReader.Pairs expected = facts.pairs(each);
            something(expected.paired() > 0, asOf, each);
            assertEquals(expected, rollUps.pairs(each), () -> each + " on " + asOf);
        }
        beside(facts, rollUps);
        for (Dimension by : Dimension.values()) {
            parts(rollUps, facts, by, asOf);
        }
    }

    private static void something(boolean found, LocalDate asOf, Object what) {
        assertTrue(found || asOf.isBefore(LAST), () -> "in the end there is something to count: " + what);
    }

    /** Read beside other dates, a date tells the same. */
    private static void beside(FactReader facts, FactReader rollUps) {
        LocalDate asOf = facts.moment().asOf();
        List<LocalDate> dates = List.of(asOf.minusDays(40), asOf, asOf.plusMonths(2));
        for (FactReader each : rollUps.onEach(dates)) {
            FactReader then = facts.on(each.moment().asOf());
            assertEquals(then.answers(QUESTION), each.answers(QUESTION), () -> "answers beside " + asOf);
            selectors().forEach(it -> assertEquals(then.subjects(it), each.subjects(it), () -> it + " beside " + asOf));
        }
    }

    private static void parts(FactReader rollUps, FactReader facts, Dimension by, LocalDate asOf) {
        for (Selector each : selectors()) {
            Measure.Count count = new Measure.Count(each, null, false, null, null, List.of());
            assertEquals(
                    plain(facts.parts().of(count, by)),
                    plain(rollUps.parts().of(count, by)),
                    () -> each + " by " + by + " on " + asOf);
        }
        for (Measure.Count each : counts()) {
            assertEquals(
                    plain(facts.parts().of(each, by)),
                    plain(rollUps.parts().of(each, by)),
                    () -> each + " by " + by + " on " + asOf);
        }
        changes().forEach(each -> changed(rollUps.parts(), facts.parts(), each, by));
        Measure.Readings readings = new Measure.Readings(QUESTION);
        assertEquals(
                plain(facts.parts().of(readings, by)),
                plain(rollUps.parts().of(readings, by)),
                () -> "answers by " + by + " on " + asOf);
        assertEquals(
                plain(facts.parts().answered(readings, "REFUSED", by)),
                plain(rollUps.parts().answered(readings, "REFUSED", by)),
                () -> "refusals by " + by + " on " + asOf);
    }

    private static void changed(PartReader rollUps, PartReader facts, Measure.Change change, Dimension by) {
        assertEquals(plain(facts.of(change, by)), plain(rollUps.of(change, by)), () -> change + " by " + by);
        for (String which : List.of("BASELINE", "PAIRED", "REFUSED")) {
            assertEquals(
                    members(facts.compared(change, which, by)),
                    members(rollUps.compared(change, which, by)),
                    () -> which + " of " + change + " by " + by);
        }
    }

    /** What holds facts of two kinds, and the people of shops. */
    private static List<Measure.Count> counts() {
        Selector certificate = new Selector(FactKind.COURSE_CERTIFICATE, List.of());
        Selector production = new Selector(FactKind.COURSE_CERTIFICATE, List.of("PRODUCTION", "LEGAL"));
        Selector owner = new Selector(FactKind.ROLE, List.of("OWNER"));
        Selector anyRole = new Selector(FactKind.ROLE, List.of("OWNER", "HIRED_WORKER"));
        Selector improved = new Selector(FactKind.QUALITY_IMPROVED, List.of());
        Selector verified = new Selector(FactKind.QUALITY_IMPROVED, List.of("VERIFICATION"));
        return List.of(
                new Measure.Count(certificate, owner, false, null, null, List.of()),
                new Measure.Count(production, anyRole, false, null, null, List.of()),
                new Measure.Count(improved, null, true, null, null, List.of()),
                new Measure.Count(verified, null, true, null, null, List.of()));
    }

    /** As the framework's file asks for them. */
    private static List<Measure.Change> changes() {
        return List.of(
                new Measure.Change(ShopStory.DRAWN, new BigDecimal("1.25"), false, true),
                new Measure.Change(ShopStory.DRAWN, new BigDecimal("1.25"), false, false),
                new Measure.Change(ShopStory.MADE, BigDecimal.ONE, true, false));
    }

    private static List<Selector> selectors() {
        return List.of(
                new Selector(FactKind.CONSORTIUM, List.of("1")),
                new Selector(FactKind.CONSORTIUM_STATUS, List.of()),
                new Selector(FactKind.CONSORTIUM_STATUS, List.of("FORMED", "CONSOLIDATED")),
                new Selector(FactKind.ENTERPRISE, List.of()),
                new Selector(FactKind.MEMBERSHIP, List.of()),
                new Selector(FactKind.PERSON, List.of("MALE")),
                new Selector(FactKind.ROLE, List.of("OWNER")),
                new Selector(FactKind.VISIT, List.of()),
                new Selector(FactKind.COURSE_CERTIFICATE, List.of()),
                new Selector(FactKind.COURSE_CERTIFICATE, List.of("PRODUCTION", "MARKET")),
                new Selector(FactKind.PRACTICE_APPLIED, List.of("PRODUCTION")),
                new Selector(FactKind.PRACTICE_LOOKED, List.of()),
                new Selector(FactKind.PRACTICE_LOOKED, List.of("APPLIED")),
                new Selector(FactKind.TOPIC_CHECKED, List.of("MARKET.ACCOUNTING", "LEGAL.ACCOUNTING")));
    }

    private static Map<String, Long> members(Map<String, PartReader.PartRow> parts) {
        Map<String, Long> members = new TreeMap<>();
        parts.forEach((key, part) -> members.put(key, part.members()));
        return members;
    }

    private static Map<String, String> plain(Map<String, PartReader.PartRow> parts) {
        Map<String, String> plain = new TreeMap<>();
        parts.forEach((key, part) ->
                plain.put(key, part.members() + " with " + part.sum().setScale(2, RoundingMode.UNNECESSARY)));
        return plain;
    }
}
