package org.ayni.consortia.outreach;

import static org.ayni.consortia.Api.as;
import static org.ayni.consortia.Api.audited;
import static org.ayni.consortia.Api.consortium;
import static org.ayni.consortia.Api.events;
import static org.ayni.consortia.Api.fresh;
import static org.ayni.consortia.Api.get;
import static org.ayni.consortia.Api.lastEvent;
import static org.ayni.consortia.Api.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ayni.kit.id.Ids;
import org.junit.jupiter.api.Test;

/** The registers are alike: what one promises, all keep. */
@QuarkusTest
class RegisterTest {

    /** A register, an entry for it, and what becomes of the entry. */
    private record Register(
            String path, String verb, String event, String dateField, String subject, Map<String, Object> entry) {}

    private static List<Register> registers() {
        return List.of(
                new Register(
                        "/v1/documents",
                        "draft",
                        "consortia.document.drafted.v1",
                        "draftedOn",
                        "document",
                        Map.of("consortiumId", consortium(), "kind", "STATUTES", "title", "Estatuto orgánico")),
                new Register(
                        "/v1/alliances",
                        "form",
                        "consortia.alliance.formed.v1",
                        "formedOn",
                        "alliance",
                        Map.of("partner", "Universidad de ejemplo", "kind", "UNIVERSITY", "formal", false)),
                new Register(
                        "/v1/forums",
                        "attend",
                        "consortia.forum.attended.v1",
                        "attendedOn",
                        "forum",
                        Map.of("name", "Foro municipal")),
                new Register(
                        "/v1/publications",
                        "issue",
                        "consortia.publication.issued.v1",
                        "issuedOn",
                        "publication",
                        Map.of("kind", "CATALOGUE", "title", "Catálogo", "consortiaFeatured", List.of(consortium()))));
    }

    @Test
    void recordsAnEntryOnceReadsItBackAndTellsOthers() {
        for (Register register : registers()) {
            String externalId = fresh();
            Map<String, Object> entry = new HashMap<>(register.entry);
            entry.put("externalId", externalId);
            entry.put(register.dateField, "2002-07-15");
            String id = post(register.path, entry).statusCode(201).extract().path("id");
            get(register.path + "/" + id).statusCode(200).body(register.dateField, equalTo("2002-07-15"));
            get(register.path + "?externalId=" + externalId).body("items.id", contains(id));
            assertEquals(List.of(register.event), events(UUID.fromString(id)));
            assertEquals(List.of(register.verb), audited(register.subject + "/" + id));
            post(register.path, entry).statusCode(409).body("type", equalTo("urn:ayni:problem:already-exists"));
        }
    }

    @Test
    void refusesTomorrowOtherRolesAndUnknownIds() {
        for (Register register : registers()) {
            Map<String, Object> entry = new HashMap<>(register.entry);
            as("auditor").body(entry).post(register.path).then().statusCode(403);
            as("auditor").get(register.path + "?limit=1").then().statusCode(200);
            entry.put(register.dateField, "2190-01-01");
            post(register.path, entry).statusCode(422).body("violations.field", contains(register.dateField));
            get(register.path + "/" + Ids.next()).statusCode(404);
        }
    }

    @Test
    void demandsTheSignedDocumentOfAFormalAlliance() {
        Map<String, Object> alliance = new HashMap<>(Map.of("partner", "X", "kind", "COMPANY", "formal", true));
        post("/v1/alliances", alliance).statusCode(422).body("violations.field", contains("signedDocument"));
        alliance.put("signedDocument", "Convenio 7");
        post("/v1/alliances", alliance).statusCode(201).body("formal", equalTo(true));
        alliance.put("formal", false);
        post("/v1/alliances", alliance).statusCode(422);
    }

    @Test
    void knowsTheConsortiaThatAreNamed() {
        UUID featured = consortium();
        Map<String, Object> publication = new HashMap<>(
                Map.of("kind", "CD", "title", "Disco", "consortiaFeatured", List.of(featured, featured), "copies", 0));
        String id = post("/v1/publications", publication)
                .statusCode(201)
                .body("consortiaFeatured", contains(featured.toString()))
                .extract()
                .path("id");
        String event = lastEvent(UUID.fromString(id));
        assertTrue(event.contains("\"copies\":0,\"consortiaFeatured\":[\"" + featured + "\"]"), event);
        publication.put("consortiaFeatured", List.of(featured, Ids.next()));
        post("/v1/publications", publication).statusCode(422).body("violations.field", contains("consortiaFeatured"));
        post("/v1/documents", Map.of("consortiumId", Ids.next(), "kind", "STATUTES", "title", "X"))
                .statusCode(422)
                .body("violations.field", contains("consortiumId"));
    }

    @Test
    void filtersByKind() {
        UUID consortium = consortium();
        post("/v1/documents", Map.of("consortiumId", consortium, "kind", "STATUTES", "title", "E"))
                .statusCode(201);
        post("/v1/documents", Map.of("consortiumId", consortium, "kind", "REGULATIONS", "title", "R"))
                .statusCode(201);
        get("/v1/documents?kind=REGULATIONS&consortiumId=" + consortium).body("items.title", contains("R"));
    }
}
