package org.ayni.consortia.enterprise;

import static org.ayni.consortia.Api.as;
import static org.ayni.consortia.Api.audited;
import static org.ayni.consortia.Api.events;
import static org.ayni.consortia.Api.fresh;
import static org.ayni.consortia.Api.get;
import static org.ayni.consortia.Api.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EnterpriseResourceTest {

    @Test
    void registersAnEnterpriseWithWhatIsKnownOfIt() {
        String externalId = fresh();
        Map<String, Object> body = new HashMap<>(enterprise(externalId));
        body.put("recordsKept", "NOTEBOOK");
        body.put("declaredHeadCount", 3);
        body.put("startedOn", "1995-06-01");
        body.put("registeredOn", "2001-11-05");
        String id = post("/v1/enterprises", body)
                .statusCode(201)
                .body("declaredHeadCount", equalTo(3))
                .body("address", nullValue())
                .extract()
                .path("id");
        get("/v1/enterprises/" + id)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("recordsKept", equalTo("NOTEBOOK"))
                .body("startedOn", equalTo("1995-06-01"));
        get("/v1/enterprises?externalId=" + externalId).body("items.id", contains(id));
        assertEquals(List.of("consortia.enterprise.registered.v1"), events(UUID.fromString(id)));
        assertEquals(List.of("register"), audited("enterprise/" + id));
        post("/v1/enterprises", body).statusCode(409);
    }

    @Test
    void refusesDaysThatAreYetToComeAndFiguresOutOfRange() {
        Map<String, Object> body = new HashMap<>(enterprise(fresh()));
        body.put("startedOn", "2190-01-01");
        post("/v1/enterprises", body).statusCode(422).body("violations.field", contains("startedOn"));
        body.put("startedOn", null);
        body.put("declaredHeadCount", -1);
        post("/v1/enterprises", body).statusCode(422).body("violations.field", contains("declaredHeadCount"));
        body.put("declaredHeadCount", "3");
        post("/v1/enterprises", body).statusCode(400).body("violations.field", contains("declaredHeadCount"));
    }

    @Test
    void isForTheProgrammeOfficerToRegister() {
        as("auditor").body(enterprise(fresh())).post("/v1/enterprises").then().statusCode(403);
        as("auditor").get("/v1/enterprises?limit=1").then().statusCode(200);
    }

    private static Map<String, Object> enterprise(String externalId) {
        return Map.of("externalId", externalId, "name", "Taller", "sector", "textiles", "municipality", "El Alto");
    }
}
