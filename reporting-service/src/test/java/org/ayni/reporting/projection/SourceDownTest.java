package org.ayni.reporting.projection;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.ayni.reporting.LoadedCase;
import org.ayni.reporting.projection.FreshnessService.State;
import org.ayni.testkit.TestDatabase;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the source of events is silent or late, the pages name the age of their figures, and the figures stay. */
@QuarkusTest
@TestProfile(SwitchedTopics.Profile.class)
class SourceDownTest {

    private static final String[] PAGES = {"/", "/indicators/R.3.1.b", "/fund", "/training", "/quality"};

    @Inject
    LoadedCase loaded;

    @BeforeEach
    void load() {
        loaded.played();
    }

    @AfterEach
    void comesBack() {
        SwitchedTopics.ANSWER.set(null);
        aged(0);
    }

    @Test
    void aSilentSourceIsNamedWithTheAgeAndTheFiguresAreTheLastOnes() {
        Map<String, String> last = figures();
        assertTrue(page("/", "es").contains("Al día: último evento recibido hace 0 min"));
        aged(192);
        SwitchedTopics.ANSWER.set(Map.of());
        says("es", "Cifras de hace 3 h 12 min. No llegan eventos; lo aprobado no cambia.");
        says("en", "Figures from 3 h 12 min ago. No events arrive; what is approved does not change.");
        assertTrue(page("/fund", "es").contains("status-line is-stale"), "a bar across the page, not only a word");
        assertEquals(last, figures());
        String past = page("/?asOf=2002-06-30", "es");
        assertTrue(past.contains("Cifras de hace 3 h 12 min.") && past.contains("Está viendo el 30 jun 2002"), past);
        assertTrue(past.contains("href=\"/?lang=es\">Volver a hoy"), past);
    }

    @Test
    void eventsThatWaitLongerThanFiveMinutesAreBeingCaughtUp() {
        Map<String, String> last = figures();
        aged(47);
        SwitchedTopics.ANSWER.set(Map.of("consortia.consortium", 3L));
        says("es", "Cifras de hace 47 min; se están poniendo al día");
        says("en", "Figures from 47 min ago; catching up");
        assertEquals(last, figures());
        aged(4);
        says("es", "Al día: último evento recibido hace 4 min");
    }

    @Test
    void aRebuildThatRunsIsSaidUntilItEndsOrItsProcessDies() {
        Map<String, String> last = figures();
        UUID id = UUID.randomUUID();
        TestDatabase.current()
                .execute(
                        "insert into rebuild (id, started_by, started_at, beat_at, state, target, events) "
                                + "select ?, 'test', now(), now(), 'RUNNING', 'rebuilt', 0",
                        id);
        assertTrue(page("/", "es").contains("Reconstruyendo: estas cifras son del corte anterior"));
        assertTrue(page("/fund", "en").contains("Rebuilding: these figures are from the previous cut"));
        assertEquals(last, figures());
        TestDatabase.current().execute("update rebuild set beat_at = now() - interval '2 minutes' where id = ?", id);
        assertFalse(page("/", "es").contains("Reconstruyendo"), "its process is dead");
        TestDatabase.current()
                .execute(
                        "update rebuild set beat_at = now(), state = 'FAILED', finished_at = now(), "
                                + "reason = 'test' where id = ?",
                        id);
        assertFalse(page("/", "es").contains("Reconstruyendo"));
    }

    @Test
    void fiveMinutesAreStillFreshAndNoAnswerIsSilence() {
        Map<String, Long> waiting = Map.of("consortia.consortium", 1L, "credit.loan", 0L);
        Map<String, Long> none = Map.of("consortia.consortium", 0L);
        Duration five = Duration.ofMinutes(5);
        assertEquals(State.FRESH, FreshnessService.state(waiting, false, five));
        assertEquals(State.LATE, FreshnessService.state(waiting, false, five.plusSeconds(1)));
        assertEquals(State.FRESH, FreshnessService.state(none, false, Duration.ofDays(3)), "nothing waits");
        assertEquals(State.SILENT, FreshnessService.state(Map.of(), false, Duration.ZERO));
        assertEquals(State.EMPTY, FreshnessService.state(none, true, Duration.ZERO));
    }

    private static void aged(int minutes) {
        TestDatabase.current()
                .execute("update topic_progress set taken_in_at = now() - make_interval(mins => ?)", minutes);
    }

    /** The broker's answer is kept for fifteen seconds. */
    private static void says(String lang, String text) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    String page = page("/", lang);
                    assertTrue(page.contains(text), page.substring(page.indexOf("status-line"), page.indexOf("<main")));
                });
    }

    private static Map<String, String> figures() {
        Map<String, String> figures = new java.util.TreeMap<>();
        for (String path : PAGES) {
            figures.put(path, main(page(path + "?asOf=2004-03-27", "es")));
        }
        return figures;
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    private static String page(String path, String lang) {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .accept("text/html")
                .queryParam("lang", lang)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
