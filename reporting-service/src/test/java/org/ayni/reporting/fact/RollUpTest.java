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
import java.util.stream.Stream;
import org.ayni.contracts.DomainEvent;
import org.ayni.contracts.consortia.ConsortiaEvent.ConsortiumRegistered;
import org.ayni.contracts.consortia.ConsortiaEvent.ConsortiumStatusChanged;
import org.ayni.contracts.consortia.ConsortiaEvent.EnterpriseRegistered;
import org.ayni.contracts.consortia.ConsortiaEvent.MembershipJoined;
import org.ayni.contracts.consortia.ConsortiaEvent.MembershipLeft;
import org.ayni.contracts.consortia.ConsortiaEvent.PersonRegistered;
import org.ayni.contracts.consortia.ConsortiaEvent.RoleLeft;
import org.ayni.contracts.consortia.ConsortiaEvent.RoleTaken;
import org.ayni.contracts.consortia.ConsortiaEvent.SurveyAnswered;
import org.ayni.contracts.training.TrainingEvent.CertificateIssued;
import org.ayni.contracts.training.TrainingEvent.CertificateRevoked;
import org.ayni.contracts.training.TrainingEvent.PracticeObserved;
import org.ayni.kit.intake.EventHandler;
import org.ayni.kit.intake.ReceivedEvent;
import org.ayni.reporting.Told;
import org.ayni.reporting.framework.FactKind;
import org.ayni.reporting.framework.Measure;
import org.ayni.reporting.framework.Measure.Selector;
import org.ayni.reporting.generation.Generations;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the roll-ups tell is what the facts tell, whatever came, in which order and how often. */
@QuarkusTest
class RollUpTest {

    private static final LocalDate FIRST = LocalDate.parse("2032-01-20");
    private static final int DAYS = 50;
    private static final String QUESTION = "JOBS_CREATED_HIRED";

    /** Leaves nothing out, but is no "all that is known now": such a question is asked of the facts. */
    private static final String FACTS = "9999-12-30";

    @Inject
    EventHandler intake;

    @Inject
    Jdbi sql;

    private final Told told = new Told();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void rollUpsTellWhatFactsTell(int seed) {
        Random dice = new Random(seed);
        List<ReceivedEvent> events = story(dice);
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
        long compared = 0;
        for (int day : List.of(-1, 9, 12, 24, 37, DAYS + 60)) {
            compared += QuarkusTransaction.requiringNew()
                    .call(() -> sql.withHandle(db -> compare(db, FIRST.plusDays(day))));
        }
        assertTrue(compared > 100, "there was something to count");
    }

    /** How many subjects were counted alike. */
    private static long compare(Handle db, LocalDate asOf) {
        Generations.read(db);
        long compared = 0;
        FactReader rollUps = new FactReader(db, Moment.of(asOf, null));
        FactReader facts = new FactReader(db, Moment.of(asOf, FACTS));
        assertEquals(facts.answers(QUESTION), rollUps.answers(QUESTION), () -> "answers on " + asOf);
        for (Selector each : selectors()) {
            long expected = facts.subjects(each);
            compared += expected;
            assertEquals(expected, rollUps.subjects(each), () -> each + " on " + asOf);
            assertEquals(facts.any(each), rollUps.any(each), () -> each + " on " + asOf);
        }
        beside(facts, rollUps);
        for (Dimension by : Dimension.values()) {
            parts(rollUps, facts, by, asOf);
        }
        return compared;
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

    private static List<Selector> selectors() {
        return List.of(
                new Selector(FactKind.CONSORTIUM, List.of("1")),
                new Selector(FactKind.CONSORTIUM_STATUS, List.of()),
                new Selector(FactKind.CONSORTIUM_STATUS, List.of("FORMED", "CONSOLIDATED")),
                new Selector(FactKind.ENTERPRISE, List.of()),
                new Selector(FactKind.MEMBERSHIP, List.of()),
                new Selector(FactKind.PERSON, List.of("MALE")),
                new Selector(FactKind.ROLE, List.of("OWNER")),
                new Selector(FactKind.COURSE_CERTIFICATE, List.of()),
                new Selector(FactKind.COURSE_CERTIFICATE, List.of("PRODUCTION", "MARKET")),
                new Selector(FactKind.PRACTICE_APPLIED, List.of("PRODUCTION")),
                new Selector(FactKind.PRACTICE_LOOKED, List.of()),
                new Selector(FactKind.PRACTICE_LOOKED, List.of("APPLIED")),
                new Selector(FactKind.TOPIC_CHECKED, List.of("MARKET.ACCOUNTING", "LEGAL.ACCOUNTING")));
    }

    private static Map<String, String> plain(Map<String, PartReader.PartRow> parts) {
        Map<String, String> plain = new TreeMap<>();
        parts.forEach((key, part) ->
                plain.put(key, part.members() + " with " + part.sum().setScale(2, RoundingMode.UNNECESSARY)));
        return plain;
    }

    private List<ReceivedEvent> story(Random dice) {
        List<UUID> people = ids(6);
        List<UUID> enterprises = ids(3);
        List<UUID> consortia = ids(2);
        List<ReceivedEvent> events = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            LocalDate on = FIRST.plusDays(dice.nextInt(DAYS));
            UUID person = any(people, dice);
            UUID enterprise = any(enterprises, dice);
            UUID consortium = any(consortia, dice);
            UUID id = UUID.randomUUID();
            List<DomainEvent> facts = dice.nextInt(8) < 5
                    ? registered(id, person, enterprise, consortium, on, dice)
                    : told(id, person, enterprise, consortium, on, dice);
            // Half of what could end goes on.
            events.add(told.tell(on, facts.getFirst()));
            if (facts.size() > 1 && dice.nextBoolean()) {
                events.add(told.tell(on, facts.getLast()));
            }
        }
        return events;
    }

    private static List<DomainEvent> registered(
            UUID id, UUID person, UUID enterprise, UUID consortium, LocalDate on, Random dice) {
        return switch (dice.nextInt(5)) {
            case 0 ->
                List.of(new PersonRegistered(
                        person, null, any(List.of("MALE", "FEMALE"), dice), "18_29", on, List.of(), null));
            case 1 ->
                List.of(new EnterpriseRegistered(
                        enterprise,
                        any(List.of("textiles", "wood"), dice),
                        any(List.of("El Alto", "La Paz"), dice),
                        null,
                        null,
                        on));
            case 2 ->
                List.of(
                        new ConsortiumRegistered(
                                consortium,
                                "Uno",
                                any(List.of("textiles", "wood"), dice),
                                "Viacha",
                                1 + dice.nextInt(2),
                                "NONE",
                                "FORMING",
                                null,
                                on),
                        new ConsortiumStatusChanged(consortium, "FORMING", "FORMED", "NONE", on.plusDays(3)));
            case 3 ->
                List.of(
                        new RoleTaken(person, id, enterprise, "OWNER", "FULL_TIME", on),
                        new RoleLeft(person, id, enterprise, on.plusDays(dice.nextInt(20))));
            default ->
                List.of(
                        new MembershipJoined(id, enterprise, consortium, on),
                        new MembershipLeft(id, enterprise, consortium, on.plusDays(dice.nextInt(20)), "other"));
        };
    }

    private static List<DomainEvent> told(
            UUID id, UUID person, UUID enterprise, UUID consortium, LocalDate on, Random dice) {
        String area = any(List.of("PRODUCTION", "MARKET", "LEGAL"), dice);
        return switch (dice.nextInt(3)) {
            case 0 ->
                List.of(
                        new CertificateIssued(
                                id,
                                person,
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                "COURSE",
                                area,
                                dice.nextBoolean() ? null : consortium,
                                "ATTENDANCE",
                                on),
                        new CertificateRevoked(id, person, on.plusDays(dice.nextInt(20)), "mistake"));
            case 1 -> List.of(practice(id, person, enterprise, area, on, dice));
            default -> List.of(survey(id, enterprise, consortium, on, dice));
        };
    }

    private static DomainEvent practice(UUID id, UUID person, UUID enterprise, String area, LocalDate on, Random dice) {
        String outcome = any(List.of("YES", "NO"), dice);
        return new PracticeObserved(id, person, enterprise, null, "practice", area, "ACCOUNTING", outcome, null, on);
    }

    private static DomainEvent survey(UUID id, UUID enterprise, UUID consortium, LocalDate on, Random dice) {
        boolean told = dice.nextBoolean();
        return new SurveyAnswered(
                id,
                "2032-H1",
                any(List.of("BASELINE", "FOLLOW_UP"), dice),
                enterprise,
                consortium,
                on,
                List.of(new SurveyAnswered.Answer(
                        QUESTION,
                        told ? "VALUE" : "REFUSED",
                        told ? new BigDecimal(dice.nextInt(9)) : null,
                        null,
                        null,
                        null)));
    }

    private static List<UUID> ids(int many) {
        return Stream.generate(UUID::randomUUID).limit(many).toList();
    }

    private static <T> T any(List<T> choice, Random dice) {
        return choice.get(dice.nextInt(choice.size()));
    }
}
