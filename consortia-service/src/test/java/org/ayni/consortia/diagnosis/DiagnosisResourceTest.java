package org.ayni.consortia.diagnosis;

import static org.ayni.consortia.Api.as;
import static org.ayni.consortia.Api.audited;
import static org.ayni.consortia.Api.consortium;
import static org.ayni.consortia.Api.create;
import static org.ayni.consortia.Api.enterprise;
import static org.ayni.consortia.Api.fresh;
import static org.ayni.consortia.Api.get;
import static org.ayni.consortia.Api.lastEvent;
import static org.ayni.consortia.Api.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DiagnosisResourceTest {

    private static final Map<String, Object> COSTING = Map.of("code", "COSTING", "area", "MANAGEMENT", "priority", 2);
    private static final Map<String, Object> FINISHING =
            Map.of("code", "FINISHING", "area", "PRODUCTION", "priority", 1, "description", "Acabados");

    @Test
    void listsNeedsByPriorityAndTellsThem() {
        UUID consortium = consortium();
        Map<String, Object> body = diagnosis(consortium, List.of(COSTING, FINISHING));
        UUID id = create("/v1/diagnoses", body);
        get("/v1/diagnoses/" + id)
                .statusCode(200)
                .body("needs.code", contains("FINISHING", "COSTING"))
                .body("needs.description", contains("Acabados", null))
                .body("creditCapacity.monthlyIncome", nullValue())
                .body("completedOn", equalTo("2002-02-10"));
        get("/v1/diagnoses?consortiumId=" + consortium).body("items.id", contains(id.toString()));
        assertTrue(lastEvent(id).contains("\"needs\":[\"FINISHING\",\"COSTING\"],\"monthlyIncome\":null"));
        assertEquals(List.of("complete"), audited("diagnosis/" + id));
        post("/v1/diagnoses", body).statusCode(409);
    }

    @Test
    void isOfAnEnterpriseThatBelongedToTheConsortiumThatDay() {
        UUID consortium = consortium();
        UUID enterprise = enterprise();
        Map<String, Object> body = new HashMap<>(diagnosis(consortium, List.of(COSTING)));
        body.put("enterpriseId", enterprise);
        body.put(
                "creditCapacity",
                Map.of(
                        "monthlyIncome", Map.of("amount", "180.50", "currency", "USD"),
                        "debts", Map.of("amount", "0", "currency", "USD"),
                        "documentsHeld", List.of("IDENTITY_CARD")));
        post("/v1/diagnoses", body).statusCode(422).body("violations.field", contains("enterpriseId"));
        create(
                "/v1/memberships",
                Map.of("enterpriseId", enterprise, "consortiumId", consortium, "joinedOn", "2002-02-10"));
        UUID id = create("/v1/diagnoses", body);
        get("/v1/diagnoses/" + id)
                .body("creditCapacity.monthlyIncome.amount", equalTo("180.50"))
                .body("creditCapacity.debts.amount", equalTo("0.00"))
                .body("creditCapacity.documentsHeld", contains("IDENTITY_CARD"));
        assertTrue(lastEvent(id).contains("\"monthlyIncome\":\"180.50\",\"currency\":\"USD\""), lastEvent(id));
    }

    @Test
    void refusesRepeatedNeedsNegativeAmountsAndNoNeedAtAll() {
        UUID consortium = consortium();
        post("/v1/diagnoses", diagnosis(consortium, List.of(COSTING, COSTING)))
                .statusCode(422)
                .body("violations.field", contains("needs[1]"));
        post("/v1/diagnoses", diagnosis(consortium, List.of())).statusCode(422);
        Map<String, Object> body = new HashMap<>(diagnosis(consortium, List.of(COSTING)));
        body.put("creditCapacity", Map.of("debts", Map.of("amount", "-1", "currency", "USD")));
        post("/v1/diagnoses", body).statusCode(422).body("violations.field", contains("creditCapacity.debts"));
        body.put("creditCapacity", Map.of("debts", Map.of("amount", "1.005", "currency", "USD")));
        post("/v1/diagnoses", body).statusCode(422);
    }

    @Test
    void isForTheProgrammeOfficerToComplete() {
        as("credit-officer")
                .body(diagnosis(consortium(), List.of(COSTING)))
                .post("/v1/diagnoses")
                .then()
                .statusCode(403);
        as("credit-officer").get("/v1/diagnoses?limit=1").then().statusCode(200);
    }

    private static Map<String, Object> diagnosis(UUID consortium, List<Map<String, Object>> needs) {
        return Map.of(
                "externalId",
                fresh(),
                "consortiumId",
                consortium,
                "completedOn",
                "2002-02-10",
                "instrumentVersion",
                "2001-1",
                "needs",
                needs);
    }
}
