package org.ayni.consortia.membership;

import static org.ayni.consortia.Api.as;
import static org.ayni.consortia.Api.audited;
import static org.ayni.consortia.Api.consortium;
import static org.ayni.consortia.Api.create;
import static org.ayni.consortia.Api.enterprise;
import static org.ayni.consortia.Api.events;
import static org.ayni.consortia.Api.get;
import static org.ayni.consortia.Api.officer;
import static org.ayni.consortia.Api.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ayni.consortia.Race;
import org.ayni.kit.id.Ids;
import org.ayni.testkit.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MembershipResourceTest {

    @Test
    void belongsToOneConsortiumAtATime() {
        UUID enterprise = enterprise();
        UUID first = consortium();
        UUID second = consortium();
        UUID membership = create("/v1/memberships", join(enterprise, first, "2001-12-01"));
        post("/v1/memberships", join(enterprise, second, "2002-06-01"))
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:enterprise-already-member"))
                .body("membershipId", equalTo(membership.toString()))
                .body("consortiumId", equalTo(first.toString()));
        post(
                        "/v1/memberships/" + membership + "/departure",
                        Map.of("leftOn", "2003-05-01", "reason", "Cambio de rubro"))
                .statusCode(200)
                .header("ETag", "\"2\"");
        post("/v1/memberships", join(enterprise, second, "2003-04-30")).statusCode(409);
        post("/v1/memberships", join(enterprise, second, "2001-11-01")).statusCode(409);
        post("/v1/memberships", join(enterprise, second, "2003-05-01")).statusCode(201);
        String ofEnterprise = "/v1/memberships?enterpriseId=" + enterprise;
        get(ofEnterprise).body("items.size()", equalTo(2)).body("items[0].reason", equalTo("Cambio de rubro"));
        get(ofEnterprise + "&asOf=2003-04-30").body("items.consortiumId", contains(first.toString()));
        get(ofEnterprise + "&asOf=2003-05-01").body("items.consortiumId", contains(second.toString()));
        get("/v1/memberships?consortiumId=" + first).body("items.id", contains(membership.toString()));
        assertEquals(List.of("consortia.membership.joined.v1", "consortia.membership.left.v1"), events(membership));
        assertEquals(List.of("join", "leave"), audited("membership/" + membership));
    }

    @Test
    void letsOneOfManyConsortiaWinAnEnterprise() throws Exception {
        UUID enterprise = enterprise();
        List<UUID> consortia = List.of(consortium(), consortium(), consortium(), consortium());
        List<Integer> statuses = Race.of(32, i -> officer()
                .body(join(enterprise, consortia.get(i % 4), "2002-01-01"))
                .post("/v1/memberships")
                .then()
                .extract()
                .statusCode());
        assertEquals(1, Collections.frequency(statuses, 201), statuses::toString);
        assertEquals(31, Collections.frequency(statuses, 409), statuses::toString);
        TestDatabase database = TestDatabase.current();
        assertEquals(1, database.count("select count(*) from membership where enterprise_id = ?", enterprise));
        assertEquals(
                1,
                database.count(
                        "select count(*) from outbox where type = 'consortia.membership.joined.v1'"
                                + " and payload::jsonb ->> 'enterpriseId' = ?",
                        enterprise.toString()));
    }

    @Test
    void cannotOverlapNorBeRewrittenInTheSchemaEither() throws Exception {
        UUID enterprise = enterprise();
        UUID consortium = consortium();
        UUID membership = create("/v1/memberships", join(enterprise, consortium, "2001-12-01"));
        try (Connection application = TestDatabase.current().asApplication()) {
            assertRefused(
                    application,
                    "23P01",
                    "insert into membership (id, enterprise_id, consortium_id, version, valid_on, booked_on,"
                            + " recorded_at)"
                            + " values ('%s', '%s', '%s', 1, '2002-01-01', '2002-01-01', now())"
                                    .formatted(Ids.next(), enterprise, consortium));
            assertRefused(application, "42501", "delete from membership where id = '%s'".formatted(membership));
            assertRefused(
                    application,
                    "42501",
                    "update membership set valid_on = '2001-01-01' where id = '%s'".formatted(membership));
        }
    }

    @Test
    void endsOnceAndLastsAtLeastADay() {
        UUID membership = create("/v1/memberships", join(enterprise(), consortium(), "2001-12-01"));
        String departure = "/v1/memberships/" + membership + "/departure";
        post(departure, Map.of("leftOn", "2001-12-01", "reason", "x"))
                .statusCode(422)
                .body("violations.field", contains("leftOn"));
        post(departure, Map.of("leftOn", "2001-12-02")).statusCode(422).body("violations.field", contains("reason"));
        post(departure, Map.of("leftOn", "2001-12-02", "reason", "x")).statusCode(200);
        post(departure, Map.of("leftOn", "2001-12-03", "reason", "x"))
                .statusCode(409)
                .body("currentState", equalTo("LEFT"));
    }

    @Test
    void refusesWhatDoesNotExistOrIsDissolved() {
        UUID consortium = consortium();
        post("/v1/memberships", join(Ids.next(), consortium, "2001-12-01"))
                .statusCode(422)
                .body("violations.field", contains("enterpriseId"));
        post("/v1/memberships", join(enterprise(), Ids.next(), "2001-12-01"))
                .statusCode(422)
                .body("violations.field", contains("consortiumId"));
        post("/v1/consortia/" + consortium + "/dissolution", Map.of("reason", "x"))
                .statusCode(200);
        post("/v1/memberships", join(enterprise(), consortium, "2001-12-01"))
                .statusCode(409)
                .body("currentState", equalTo("DISSOLVED"));
    }

    @Test
    void isForTheProgrammeOfficerToRecord() {
        as("integration")
                .body(join(enterprise(), consortium(), "2001-12-01"))
                .post("/v1/memberships")
                .then()
                .statusCode(403);
        as("integration").get("/v1/memberships?limit=1").then().statusCode(200);
    }

    private static void assertRefused(Connection connection, String state, String statement) {
        SQLException refusal = assertThrows(
                SQLException.class, () -> connection.createStatement().execute(statement));
        assertEquals(state, refusal.getSQLState(), refusal::getMessage);
    }

    private static Map<String, Object> join(UUID enterprise, UUID consortium, String joinedOn) {
        return Map.of("enterpriseId", enterprise, "consortiumId", consortium, "joinedOn", joinedOn);
    }
}
