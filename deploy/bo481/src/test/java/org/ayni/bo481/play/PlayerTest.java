package org.ayni.bo481.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.ayni.bo481.entry.Actor;
import org.ayni.bo481.entry.Chapter;
import org.ayni.bo481.entry.Entry;
import org.ayni.bo481.entry.Insistence;
import org.ayni.bo481.entry.Json;
import org.ayni.bo481.entry.Known;
import org.ayni.bo481.entry.Service;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlayerTest {
    private static final LocalDate MONDAY = LocalDate.of(2002, 3, 4);
    private static final Known BY_NAME = new Known("/v1/things?name=a", Map.of("/name", Set.of("a")), false);

    private static Entry entry(String key, LocalDate day, String path, @Nullable Known known) {
        ObjectNode body = Json.MAPPER.createObjectNode().put("name", key);
        return new Entry(key, day, Chapter.CONSORTIA, Actor.READER, path, body, key, known, null);
    }

    private static int play(FakeService service, Duration limit, Entry... story) {
        return play(service.endpoints(), limit, story);
    }

    private static int play(Endpoints endpoints, Duration limit, Entry... story) {
        Progress progress = new Progress(new PrintStream(OutputStream.nullOutputStream()), story.length);
        try (Player player = new Player(endpoints, new Wire(limit, why -> {}), FakeService.tokens(), progress, 3)) {
            return player.play(List.of(story));
        }
    }

    /** Plays and answers what was asked, without the dates. */
    private static List<FakeService.Asked> playing(Function<FakeService.Asked, FakeService.Said> answer, Entry... story)
            throws Exception {
        try (FakeService service = new FakeService(answer)) {
            play(service, Duration.ofSeconds(20), story);
            return service.asked.stream()
                    .filter(each -> !each.line().startsWith("DATE"))
                    .toList();
        }
    }

    private static FakeService.Said created(FakeService.Asked request) {
        return FakeService.Said.of(
                201, "{\"id\": \"id-of-" + request.body().path("name").asText() + "\"}");
    }

    private static FakeService.Said refused(int status, String slug) {
        return FakeService.Said.of(
                status,
                "{\"type\": \"urn:ayni:problem:" + slug + "\", \"title\": \"No\", \"detail\": \"" + slug + "\"}");
    }

    @Test
    void movesTheDatesBeforeTheDaysEntriesAndEndsOnTheLastDay() throws Exception {
        try (FakeService service = new FakeService(PlayerTest::created)) {
            play(
                    service,
                    Duration.ofSeconds(20),
                    entry("a", MONDAY, "/v1/things", null),
                    entry("b", MONDAY.plusDays(1), "/v1/things/{a}/parts", null));
            assertEquals(
                    List.of(
                            "DATE 2001-09-27",
                            "DATE 2002-03-04",
                            "POST /v1/things",
                            "DATE 2002-03-05",
                            "POST /v1/things/id-of-a/parts",
                            "DATE 2004-03-27"),
                    service.lines());
        }
    }

    @Test
    void sendsWhatRefersToAnEntryOfTheSameDayAfterIt() throws Exception {
        List<FakeService.Asked> asked = playing(
                PlayerTest::created,
                entry("a", MONDAY, "/v1/things", null),
                entry("b", MONDAY, "/v1/things/{a}/parts", null),
                entry("c", MONDAY, "/v1/things/{b}/parts", null));
        assertEquals(
                List.of("POST /v1/things", "POST /v1/things/id-of-a/parts", "POST /v1/things/id-of-b/parts"),
                asked.stream().map(FakeService.Asked::line).toList());
    }

    @Test
    void sendsAgainWithTheSameKeyWhatFailedForAWhile() throws Exception {
        AtomicInteger times = new AtomicInteger();
        List<FakeService.Asked> asked = playing(
                request -> switch (times.incrementAndGet()) {
                    case 1 -> FakeService.Said.of(503, "");
                    case 2 -> new FakeService.Said(429, "{}", Map.of("Retry-After", "0"));
                    case 3 -> new FakeService.Said(409, "{}", Map.of("Retry-After", "0"));
                    default -> created(request);
                },
                entry("a", MONDAY, "/v1/things", null));
        assertEquals(4, asked.size());
        assertEquals(
                Set.of("bo481-a"),
                Set.copyOf(asked.stream().map(FakeService.Asked::key).toList()));
    }

    @Test
    void takesAnotherKeyWhenTheRefusalOfALaggingCopyIsKept() throws Exception {
        List<FakeService.Asked> asked = playing(
                request -> request.key().endsWith("-again-2")
                        ? created(request)
                        : new FakeService.Said(
                                422,
                                "{\"type\": \"urn:ayni:problem:unknown-borrower\"}",
                                Map.of("Idempotent-Replayed", "true")),
                entry("a", MONDAY, "/v1/things", null));
        assertEquals(
                List.of("bo481-a", "bo481-a-again-2"),
                asked.stream().map(FakeService.Asked::key).toList());
    }

    @Test
    void findsWhatIsThereWhenItsKeyIsForgotten() throws Exception {
        List<FakeService.Asked> asked = playing(
                request -> request.line().startsWith("GET")
                        ? FakeService.Said.of(
                                200,
                                "{\"items\": [{\"name\": \"x\", \"id\": \"1\"}, {\"name\": \"a\", \"id\": \"2\"}]}")
                        : request.line().endsWith("things") ? refused(409, "already-exists") : created(request),
                entry("a", MONDAY, "/v1/things", BY_NAME),
                entry("b", MONDAY, "/v1/things/{a}/parts", null));
        assertEquals("POST /v1/things/2/parts", asked.getLast().line());
    }

    @Test
    void takesOnlyItsOwnIdAsProofWhenItIsToldToTryAgain() throws Exception {
        Known byId = new Known("/v1/things?externalId=a", Map.of("/externalId", Set.of("a")), false);
        AtomicInteger times = new AtomicInteger();
        List<FakeService.Asked> asked = playing(
                request -> request.line().startsWith("GET")
                        ? FakeService.Said.of(200, "{\"items\": [{\"name\": \"a\", \"externalId\": \"a\"}]}")
                        : times.incrementAndGet() < 3
                                ? new FakeService.Said(409, "{}", Map.of("Retry-After", "0"))
                                : created(request),
                entry("a", MONDAY, "/v1/things", byId),
                entry("b", MONDAY.plusDays(1), "/v1/things", BY_NAME));
        assertEquals(
                List.of("POST /v1/things", "GET /v1/things?externalId=a", "POST /v1/things", "POST /v1/things"),
                asked.stream().map(FakeService.Asked::line).toList());
    }

    @Test
    void looksBeforeSendingWhatOnlyTheKeyWouldRefuseWhenItIsTakenUpAgain() throws Exception {
        try (FakeService service = new FakeService(request -> request.line().startsWith("GET")
                ? FakeService.Said.of(200, "{\"items\": [{\"name\": \"a\"}]}")
                : created(request))) {
            service.begin(MONDAY.plusDays(1));
            Known first = new Known(BY_NAME.path(), BY_NAME.match(), true);
            play(
                    service,
                    Duration.ofSeconds(20),
                    entry("a", MONDAY, "/v1/things", first),
                    entry("b", MONDAY.plusDays(1), "/v1/things", first));
            assertEquals(List.of("GET /v1/things?name=a", "POST /v1/things", "DATE 2004-03-27"), service.lines());
        }
    }

    @Test
    void asksAgainUntilItStandsAsItShould() throws Exception {
        AtomicInteger assessed = new AtomicInteger();
        Entry plain = entry("a", MONDAY, "/v1/things", null);
        Entry insisting = new Entry(
                plain.key(),
                plain.day(),
                plain.chapter(),
                plain.actor(),
                plain.path(),
                plain.body(),
                plain.lane(),
                null,
                new Insistence(
                        "/v1/things/{a}/assessment",
                        Json.MAPPER.createObjectNode(),
                        "/v1/things/{a}",
                        Set.of("ELIGIBLE")));
        List<FakeService.Asked> asked = playing(
                request -> {
                    if (request.line().endsWith("assessment")) {
                        assessed.incrementAndGet();
                        return FakeService.Said.of(200, "{\"status\": \"REFERRED\"}");
                    }
                    return request.line().startsWith("GET")
                            ? FakeService.Said.of(
                                    200, "{\"status\": \"" + (assessed.get() == 2 ? "ELIGIBLE" : "SUBMITTED") + "\"}")
                            : created(request);
                },
                insisting);
        assertEquals(2, assessed.get());
        assertEquals("GET /v1/things/id-of-a", asked.getLast().line());
    }

    @Test
    void stopsAtTheFirstRefusalAndSaysWhich() {
        PlayFailure failure = assertThrows(
                PlayFailure.class,
                () -> playing(
                        request -> refused(422, "invalid-field"),
                        entry("a", MONDAY, "/v1/things", null),
                        entry("b", MONDAY.plusDays(1), "/v1/things", null)));
        assertTrue(failure.getMessage().contains("a of 2002-03-04 was refused"), failure.getMessage());
        assertTrue(failure.getMessage().contains("invalid-field"), failure.getMessage());
    }

    @Test
    void givesUpWhenAServiceStaysAway() throws Exception {
        try (FakeService service = new FakeService(request -> FakeService.Said.of(503, ""))) {
            PlayFailure failure = assertThrows(
                    PlayFailure.class,
                    () -> play(service, Duration.ofMillis(200), entry("a", MONDAY, "/v1/things", null)));
            assertTrue(failure.getMessage().startsWith("Gave up after"), failure.getMessage());
        }
    }

    @Test
    void countsWhatTookEffectByThisRunOnly() throws Exception {
        try (FakeService service = new FakeService(request -> switch (request.line()) {
            case "POST /v1/new" -> created(request);
            case "POST /v1/kept" -> new FakeService.Said(201, "{\"id\": \"1\"}", Map.of("Idempotent-Replayed", "true"));
            case "POST /v1/things" -> refused(409, "already-exists");
            default -> FakeService.Said.of(200, "{\"items\": [{\"name\": \"a\", \"id\": \"2\"}]}");
        })) {
            assertEquals(
                    1,
                    play(
                            service,
                            Duration.ofSeconds(20),
                            entry("n", MONDAY, "/v1/new", null),
                            entry("k", MONDAY, "/v1/kept", null),
                            entry("a", MONDAY, "/v1/things", BY_NAME)));
        }
    }

    @Test
    void sendsNothingWhenAllDatesArePastTheEnd() throws Exception {
        try (FakeService service = new FakeService(PlayerTest::created)) {
            service.begin(LocalDate.of(2005, 1, 1));
            assertEquals(0, play(service, Duration.ofSeconds(20), entry("a", MONDAY, "/v1/things", null)));
            assertEquals(List.of(), service.lines());
        }
    }

    @Test
    void refusesToBeginWhenADateIsPastTheEndAndAnotherIsNot() throws Exception {
        try (FakeService ahead = new FakeService(PlayerTest::created);
                FakeService behind = new FakeService(PlayerTest::created)) {
            ahead.begin(LocalDate.of(2005, 1, 1));
            Map<Service, URI> addresses = new EnumMap<>(behind.endpoints().services());
            addresses.put(Service.CREDIT, ahead.endpoints().services().get(Service.CREDIT));
            PlayFailure failure = assertThrows(
                    PlayFailure.class,
                    () -> play(
                            new Endpoints(addresses, addresses),
                            Duration.ofSeconds(20),
                            entry("a", MONDAY, "/v1/things", null)));
            assertTrue(failure.getMessage().contains("2005-01-01"), failure.getMessage());
            assertEquals(List.of(), ahead.lines());
        }
    }
}
