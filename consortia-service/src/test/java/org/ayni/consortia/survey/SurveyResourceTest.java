package org.ayni.consortia.survey;

import static org.ayni.consortia.Api.as;
import static org.ayni.consortia.Api.audited;
import static org.ayni.consortia.Api.consortium;
import static org.ayni.consortia.Api.create;
import static org.ayni.consortia.Api.enterprise;
import static org.ayni.consortia.Api.fresh;
import static org.ayni.consortia.Api.get;
import static org.ayni.consortia.Api.lastEvent;
import static org.ayni.consortia.Api.officer;
import static org.ayni.consortia.Api.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ayni.consortia.Race;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SurveyResourceTest {

    private static final Map<String, Object> NO_JOBS =
            Map.of("question", "JOBS_CREATED_HIRED", "status", "VALUE", "value", "0");

    private static final Map<String, Object> SALES_BAND =
            Map.of("question", "SALES", "status", "BAND", "from", "500", "to", "1000", "unit", "BOB");

    private static final Map<String, Object> NO_PROFIT =
            Map.of("question", "PROFIT", "status", "REFUSED", "confidence", "LOW");

    @Test
    void keepsZeroBandAndRefusalApart() {
        UUID id = create("/v1/surveys", survey(round(), enterprise(), List.of(NO_JOBS, SALES_BAND, NO_PROFIT)));
        get("/v1/surveys/" + id)
                .statusCode(200)
                .body("roundKind", equalTo("FOLLOW_UP"))
                .body("consortiumId", nullValue())
                .body("answers.question", contains("JOBS_CREATED_HIRED", "SALES", "PROFIT"))
                .body("answers[0].value", equalTo("0"))
                .body("answers[0].unit", equalTo("JOB"))
                .body("answers[1].to", equalTo("1000"))
                .body("answers[2].value", nullValue())
                .body("answers[2].confidence", equalTo("LOW"));
        String event = lastEvent(id);
        assertTrue(event.contains("\"question\":\"JOBS_CREATED_HIRED\",\"status\":\"VALUE\",\"value\":\"0\""), event);
        assertTrue(event.contains("\"question\":\"PROFIT\",\"status\":\"REFUSED\",\"value\":null"), event);
        assertEquals(List.of("answer"), audited("survey/" + id));
    }

    @Test
    void countsForTheConsortiumOfThatDay() {
        String round = round();
        UUID enterprise = enterprise();
        UUID consortium = consortium();
        create(
                "/v1/memberships",
                Map.of("enterpriseId", enterprise, "consortiumId", consortium, "joinedOn", "2003-12-10"));
        UUID id = create("/v1/surveys", survey(round, enterprise, List.of(NO_JOBS)));
        get("/v1/surveys?round=" + round).body("items.id", contains(id.toString()));
        get("/v1/surveys?consortiumId=" + consortium).body("items.id", contains(id.toString()));
        String event = lastEvent(id);
        assertTrue(event.contains("\"round\":\"" + round + "\""), event);
        assertTrue(event.contains("\"consortiumId\":\"" + consortium + "\""), event);
    }

    @Test
    void takesOneSurveyOfAnEnterpriseAndRound() throws Exception {
        String round = round();
        UUID enterprise = enterprise();
        List<Integer> statuses = Race.of(8, i -> officer()
                .body(survey(round, enterprise, List.of(NO_JOBS)))
                .post("/v1/surveys")
                .then()
                .extract()
                .statusCode());
        assertEquals(1, Collections.frequency(statuses, 201), statuses::toString);
        post("/v1/surveys", survey(round, enterprise, List.of(NO_JOBS)))
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:survey-already-answered"));
        post("/v1/surveys", survey(round(), enterprise, List.of(NO_JOBS))).statusCode(201);
    }

    @Test
    void refusesAnswersThatDoNotFitTheirQuestion() {
        String round = round();
        UUID enterprise = enterprise();
        post("/v1/surveys", survey(round, enterprise, List.of(Map.of("question", "SALES", "status", "VALUE"))))
                .statusCode(422)
                .body("violations.field", contains("answers[0].value"));
        post("/v1/surveys", survey(round, enterprise, List.of(NO_JOBS, NO_JOBS)))
                .statusCode(422)
                .body("violations.field", contains("answers[1].question"));
        post("/v1/surveys", survey(round, enterprise, List.of(Map.of("question", "X", "status", "UNKNOWN"))))
                .statusCode(422)
                .body("violations.field", contains("answers[0].question"));
        get("/v1/surveys?round=" + round).body("items.size()", equalTo(0));
    }

    @Test
    void refusesUnknownRoundsAndDaysBeforeTheyOpen() {
        UUID enterprise = enterprise();
        post("/v1/surveys", survey("never-" + fresh(), enterprise, List.of(NO_JOBS)))
                .statusCode(422)
                .body("violations.field", contains("round"));
        String round = fresh();
        post("/v1/survey-rounds", round(round, "2003-12-11", "2003-12-31")).statusCode(201);
        post("/v1/surveys", survey(round, enterprise, List.of(NO_JOBS)))
                .statusCode(422)
                .body("violations.field", contains("answeredOn"));
    }

    @Test
    void opensARoundOnce() {
        String code = fresh();
        String id = post("/v1/survey-rounds", round(code, "2003-12-01", "2003-12-31"))
                .statusCode(201)
                .extract()
                .path("id");
        get("/v1/survey-rounds/" + id).body("code", equalTo(code)).header("ETag", "\"1\"");
        get("/v1/survey-rounds?limit=200").body("items.code", hasItems(code));
        post("/v1/survey-rounds", round(code, "2003-12-01", "2003-12-31")).statusCode(409);
        post("/v1/survey-rounds", round(fresh(), "2003-12-31", "2003-12-01"))
                .statusCode(422)
                .body("violations.field", contains("dueOn"));
    }

    @Test
    void hasItsQuestionsAsData() {
        get("/v1/survey-questions")
                .statusCode(200)
                .body(
                        "items.code",
                        hasItems(
                                "JOBS_CREATED_FAMILY",
                                "JOBS_CREATED_HIRED",
                                "JOBS_IMPROVED_FULL_TIME",
                                "JOBS_IMPROVED_PART_TIME",
                                "SALES",
                                "PROFIT",
                                "MAIN_PRODUCT_QUANTITY"))
                .body("items.find { it.code == 'SALES' }.unit", nullValue())
                .body("items.find { it.code == 'HOURS' }.unit", equalTo("HOUR_PER_WEEK"));
    }

    @Test
    void isForTheProgrammeOfficerToRecord() {
        as("verifier")
                .body(survey(round(), enterprise(), List.of(NO_JOBS)))
                .post("/v1/surveys")
                .then()
                .statusCode(403);
        as("verifier")
                .body(round(fresh(), "2003-12-01", "2003-12-31"))
                .post("/v1/survey-rounds")
                .then()
                .statusCode(403);
        as("verifier").get("/v1/surveys?limit=1").then().statusCode(200);
    }

    private static String round() {
        String code = fresh();
        post("/v1/survey-rounds", round(code, "2003-12-01", "2003-12-31")).statusCode(201);
        return code;
    }

    private static Map<String, Object> round(String code, String opensOn, String dueOn) {
        return Map.of("code", code, "kind", "FOLLOW_UP", "opensOn", opensOn, "dueOn", dueOn);
    }

    private static Map<String, Object> survey(String round, UUID enterprise, List<Map<String, Object>> answers) {
        return Map.of(
                "round", round,
                "enterpriseId", enterprise,
                "answeredOn", "2003-12-10",
                "source", "INTERVIEW",
                "answers", answers);
    }
}
