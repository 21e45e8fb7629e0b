package org.ayni.reporting.projection;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.ayni.kit.intake.EventHandler;
import org.ayni.kit.intake.ReceivedEvent;
import org.ayni.reporting.Bo481Case;
import org.ayni.reporting.period.PeriodSteps;
import org.ayni.testkit.TestDatabase;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The case over its topics: made anew while questions are asked, and in orders that no producer would choose. */
@QuarkusTest
@TestProfile(OwnTopics.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RebuildTest {

    private static final List<String> ANSWERS = List.of(
            "/v1/results?asOf=2004-03-27",
            "/v1/results?asOf=2003-01-15&knownAt=2003-06-30",
            "/v1/summary?asOf=2004-03-27",
            "/v1/consistency?asOf=2004-03-27",
            "/v1/portfolio/summary?asOf=2004-03-27",
            "/v1/indicators/R.1.3.a?asOf=2004-03-27&by=consortium",
            "/v1/indicators/R.1.1.b?asOf=2004-03-27&by=sector",
            "/v1/indicators/R.1.2.a/lineage?asOf=2004-03-27&limit=200");

    @Inject
    EventHandler intake;

    @Inject
    RebuildService rebuilds;

    @Inject
    ObjectMapper json;

    /** The same events for each test that must send them again: the inbox knows those that it has. */
    private final List<ReceivedEvent> told =
            Bo481Case.play().told.events().stream().map(CaseOnTopics::traced).toList();

    private List<ReceivedEvent> events = List.of();
    private Map<String, String> expected = Map.of();

    @BeforeEach
    void sendsTheCaseOnce() {
        if (!events.isEmpty()) {
            return;
        }
        CaseOnTopics.send(json, told);
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .untilAsserted(() ->
                        assertEquals(told.size(), TestDatabase.current().count("select count(*) from public.inbox")));
        expected = answers();
        assertTrue(expected.get(ANSWERS.getLast()).contains("\"traceId\":\"" + CaseOnTopics.TRACE));
        events = told;
    }

    @Test
    @Order(1)
    void isRebuiltFromTheTopicsWhileQuestionsGetTheSameBytes() throws InterruptedException {
        String before = generation();
        Set<String> seen = ConcurrentHashMap.newKeySet();
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger asked = new AtomicInteger();
        List<Thread> askers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            askers.add(Thread.ofPlatform().start(() -> {
                while (!done.get()) {
                    seen.add(answer(ANSWERS.getFirst()));
                    asked.incrementAndGet();
                }
            }));
        }
        RebuildView.State state = rebuild();
        done.set(true);
        for (Thread asker : askers) {
            asker.join();
        }
        assertEquals(RebuildView.State.DONE, state);
        assertEquals(Set.of(expected.get(ANSWERS.getFirst())), seen);
        assertTrue(asked.get() > 5, "asked " + asked);
        assertNotEquals(before, generation());
        sameAnswers("");
    }

    @Test
    @Order(2)
    void theIntakeGoesOnIntoTheRebuiltGenerationAndBackAgain() {
        UUID forum = UUID.randomUUID();
        LocalDate on = LocalDate.parse("2004-04-20");
        Bo481Case more = Bo481Case.play();
        ReceivedEvent event =
                more.told.tell(on, new org.ayni.contracts.consortia.ConsortiaEvent.ForumAttended(forum, on));
        CaseOnTopics.send(json, List.of(event));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertEquals(
                        1,
                        TestDatabase.current()
                                .count("select count(*) from " + generation() + ".fact where subject_id = ?", forum)));
        events = new ArrayList<>(events);
        events.add(CaseOnTopics.traced(event));
        assertEquals(RebuildView.State.DONE, rebuild());
        sameAnswers("");
        assertEquals(
                1,
                TestDatabase.current()
                        .count("select count(*) from " + generation() + ".fact where subject_id = ?", forum));
    }

    @Test
    @Order(3)
    void anyOrderAndAnyRepetitionEndInTheSameState() {
        for (long seed = 1; seed <= 3; seed++) {
            Random dice = new Random(seed);
            List<ReceivedEvent> shuffled = new ArrayList<>(events);
            for (int i = 0; i < events.size() / 5; i++) {
                shuffled.add(events.get(dice.nextInt(events.size())));
            }
            Collections.shuffle(shuffled, dice);
            UUID id = spare();
            for (int from = 0; from < shuffled.size(); ) {
                int to = Math.min(shuffled.size(), from + 1 + dice.nextInt(1_500));
                rebuilds.take(id, shuffled.subList(from, to));
                from = to;
            }
            assertEquals(0, rebuilds.swap(id), "seed " + seed);
            sameAnswers("seed " + seed);
        }
    }

    @Test
    @Order(4)
    void whatComesMonthsLateChangesNoApprovedPeriodAndIsListedAsCorrection() {
        Random dice = new Random(481);
        List<ReceivedEvent> late = new ArrayList<>();
        UUID id = spare();
        List<ReceivedEvent> early = new ArrayList<>();
        events.forEach(each -> (dice.nextInt(10) < 3 ? late : early).add(each));
        rebuilds.take(id, early);
        assertTrue(rebuilds.swap(id) > 0, "an incomplete generation must not answer by itself");
        TestDatabase.current()
                .execute("update projection set generation = case generation when 'public' then 'rebuilt' "
                        + "else 'public' end");
        rebuilds.fail(id, "test");
        Map<String, Object> stated = new HashMap<>();
        for (String period : List.of("2001-H2", "2002-H1", "2002-H2")) {
            PeriodSteps.approve(period);
            stated.put(period, PeriodSteps.read(period).extract().path("figures"));
        }
        Collections.shuffle(late, dice);
        for (int from = 0; from < late.size(); from += 700) {
            intake.on(late.subList(from, Math.min(from + 700, late.size())));
        }
        stated.forEach((period, figures) ->
                assertEquals(figures, PeriodSteps.read(period).extract().path("figures"), period));
        assertEquals(CaseOnTopics.differences(stated), CaseOnTopics.corrections());
        assertTrue(
                CaseOnTopics.corrections().size() > 2,
                CaseOnTopics.corrections().toString());
        sameAnswers("");
    }

    @Test
    @Order(5)
    void anEventThatIsOnNoTopicStopsTheRebuildAndTheFiguresStay() {
        LocalDate on = LocalDate.parse("2004-04-25");
        ReceivedEvent event = Bo481Case.play()
                .told
                .tell(on, new org.ayni.contracts.consortia.ConsortiaEvent.ForumAttended(UUID.randomUUID(), on));
        intake.on(List.of(event));
        String before = generation();
        assertEquals(RebuildView.State.FAILED, rebuild());
        assertEquals(before, generation());
        sameAnswers("");
    }

    /** Empties the generation that does not answer, and begins to fill it. */
    private static UUID spare() {
        UUID id = UUID.randomUUID();
        TestDatabase.current()
                .execute("select clear_generation(case generation when 'public' then 'rebuilt' else "
                        + "'public' end) from projection");
        TestDatabase.current()
                .execute(
                        "insert into rebuild (id, started_by, started_at, beat_at, state, target, events) "
                                + "select ?, 'test', now(), now(), 'RUNNING', case generation when 'public' then "
                                + "'rebuilt' else 'public' end, 0 from projection",
                        id);
        return id;
    }

    private static RebuildView.State rebuild() {
        String id = given().auth()
                .oauth2(Tokens.of("admin"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/projections/rebuilds")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> !state(id).equals("RUNNING"));
        return RebuildView.State.valueOf(state(id));
    }

    private static String state(String id) {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/projections/rebuilds/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("state");
    }

    private static String generation() {
        return String.valueOf(TestDatabase.current()
                .rows("select generation from projection")
                .getFirst()
                .get("generation"));
    }

    private void sameAnswers(String when) {
        assertEquals(ANSWERS.size(), expected.size());
        expected.forEach((path, answer) -> assertEquals(answer, answer(path), path + " " + when));
    }

    private static Map<String, String> answers() {
        Map<String, String> answers = new HashMap<>();
        ANSWERS.forEach(path -> answers.put(path, answer(path)));
        return answers;
    }

    /** The body, whatever the status: a refusal is another answer. */
    private static String answer(String path) {
        return given().auth()
                .oauth2(Tokens.of("auditor", "asker", "asker-" + UUID.randomUUID()))
                .get(path)
                .asString();
    }
}
