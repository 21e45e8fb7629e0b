package org.ayni.probe;

import static org.ayni.testkit.openapi.ProblemAssert.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ayni.testkit.openapi.Wire;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ListAndVersionTest {

    private static Wire relabel(String id) {
        return Wire.to("PUT", "/v1/parcels/" + id)
                .token(Parcels.token(Parcels.OFFICER))
                .json("{\"label\": \"Llama\"}");
    }

    @Test
    void walksAllPagesOnceAlthoughRowsAreAdded() {
        List<String> made = List.of(Parcels.registered(), Parcels.registered(), Parcels.registered());
        List<String> seen = new ArrayList<>();
        String path = "/v1/parcels?kind=WOOL&limit=2";
        String token = Parcels.token("auditor");
        for (int pages = 0; path != null && pages < 500; pages++) {
            Wire.Reply page = Wire.to("GET", path).token(token).send();
            assertEquals(200, page.status(), page::toString);
            page.json().path("items").forEach(each -> seen.add(each.path("id").asText()));
            path = next(page);
            if (pages == 0) {
                Parcels.registered();
            }
        }
        assertTrue(seen.containsAll(made));
        assertEquals(seen.size(), seen.stream().distinct().count());
    }

    private static @org.jspecify.annotations.Nullable String next(Wire.Reply page) {
        JsonNode cursor = page.json().path("nextCursor");
        String link = page.header("Link").orElse("");
        if (cursor.isNull()) {
            assertEquals("", link);
            return null;
        }
        assertTrue(link.endsWith(">; rel=\"next\""), link);
        URI next = URI.create(link.substring(1, link.indexOf('>')));
        assertTrue(next.getQuery().contains("cursor=" + cursor.asText()), link);
        return next.getPath() + "?" + next.getQuery();
    }

    @Test
    void saysThatTheLastPageIsTheLast() {
        Wire.Reply page = Wire.to("GET", "/v1/parcels?externalId=" + UUID.randomUUID())
                .token(Parcels.token("auditor"))
                .send();
        assertEquals("{\"items\":[],\"nextCursor\":null}", page.body());
    }

    @Test
    void findsTheCallersOwnId() {
        String externalId = UUID.randomUUID().toString();
        String body = Parcels.body("Alpaca").replaceFirst("\\{", "{\"externalId\": \"" + externalId + "\",");
        String id = Parcels.post(body).send().json().path("id").asText();
        JsonNode found = Wire.to("GET", "/v1/parcels?externalId=" + externalId)
                .token(Parcels.token("auditor"))
                .send()
                .json();
        assertEquals(id, found.path("items").path(0).path("id").asText());
    }

    @Test
    void answersOneThingWithItsVersion() {
        String id = Parcels.registered();
        Wire.Reply first = Wire.to("GET", "/v1/parcels/" + id)
                .token(Parcels.token("trainer"))
                .send();
        assertEquals("\"1\"", first.header("ETag").orElse(""));
    }

    @Test
    void demandsTheVersionOfAPut() {
        String id = Parcels.registered();
        problem(relabel(id).send(), 428).is("precondition-required");
        problem(relabel(id).header("If-Match", "\"7\"").send(), 412).is("stale-version");
        problem(relabel(id).header("If-Match", "7").send(), 412).is("stale-version");
        Wire.Reply done = relabel(id).header("If-Match", "\"1\"").send();
        assertEquals(200, done.status(), done::toString);
        assertEquals("\"2\"", done.header("ETag").orElse(""));
        problem(relabel(id).header("If-Match", "\"1\"").send(), 412).is("stale-version");
    }

    @Test
    void honoursTheVersionOfACommandWhenItIsSent() {
        String id = Parcels.registered();
        Wire close = Wire.to("POST", "/v1/parcels/" + id + "/closing").token(Parcels.token(Parcels.OFFICER));
        problem(close.header("If-Match", "\"7\"").send(), 412).is("stale-version");
        assertEquals(200, close.header("If-Match", "\"1\"").send().status());
    }

    @Test
    void listsEveryKindOfProblem() {
        JsonNode kinds = Wire.to("GET", "/v1/problems")
                .token(Parcels.token("auditor"))
                .send()
                .json();
        List<String> slugs = kinds.path("items").findValuesAsText("type");
        assertTrue(slugs.contains("urn:ayni:problem:insurance-limit-exceeded"), slugs::toString);
        assertTrue(slugs.contains("urn:ayni:problem:malformed-request"), slugs::toString);
    }
}
