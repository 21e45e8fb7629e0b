package org.ayni.probe;

import static org.ayni.testkit.openapi.ProblemAssert.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.ayni.kit.audit.AuditSeals;
import org.ayni.testkit.TestDatabase;
import org.ayni.testkit.openapi.Wire;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditChainTest {

    @Inject
    AuditSeals seals;

    private static String changed() {
        String id = Parcels.registered();
        Wire.Reply reply = Parcels.insure(id, "1.00")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .send();
        assertEquals(200, reply.status(), reply::toString);
        return id;
    }

    private static List<String> broken() {
        JsonNode found = Wire.to("GET", "/v1/audit/verification")
                .token(Parcels.token("auditor"))
                .send()
                .json();
        assertTrue(found.path("entries").asLong() > 0, found::toString);
        return StreamSupport.stream(found.path("broken").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    void tellsWhoDidWhatFromWhatToWhat() {
        String id = changed();
        JsonNode items = Wire.to("GET", "/v1/audit?subject=parcel/" + id)
                .token(Parcels.token("auditor"))
                .send()
                .json()
                .path("items");
        assertEquals(2, items.size());
        JsonNode second = items.path(1);
        assertEquals(2, second.path("sequence").asInt());
        JsonNode entry = second.path("entry");
        assertEquals("insure", entry.path("action").asText());
        assertEquals("credit-officer", entry.path("who").asText());
        assertEquals("10.00", entry.path("from").path("insured").path("amount").asText());
        assertEquals("11.00", entry.path("to").path("insured").path("amount").asText());
        assertTrue(entry.path("traceId").asText().matches("[0-9a-f]{32}"));
        assertFalse(broken().contains("parcel/" + id));
    }

    @Test
    void findsAChangedEntry() {
        String id = changed();
        int rows = TestDatabase.current()
                .execute(
                        "update audit_entry set content = replace(content, '11.00', '99.00') "
                                + "where subject = ? and sequence = 2",
                        "parcel/" + id);
        assertEquals(1, rows);
        assertTrue(broken().contains("parcel/" + id));
    }

    @Test
    void findsAMissingEntry() {
        String id = changed();
        TestDatabase.current().execute("delete from audit_entry where subject = ? and sequence = 1", "parcel/" + id);
        assertTrue(broken().contains("parcel/" + id));
    }

    @Test
    void findsAnEndThatWasCutOffAfterItsSeal() {
        String id = changed();
        seals.seal();
        assertFalse(broken().contains("parcel/" + id));
        TestDatabase.current().execute("delete from audit_entry where subject = ? and sequence = 2", "parcel/" + id);
        assertTrue(broken().contains("parcel/" + id));
    }

    @Test
    void canOnlyBeAddedToByTheApplication() throws SQLException {
        String id = changed();
        try (Connection application = TestDatabase.current().asApplication()) {
            for (String sql : List.of(
                    "update audit_entry set content = '' where subject = 'parcel/" + id + "'",
                    "delete from audit_entry where subject = 'parcel/" + id + "'",
                    "truncate audit_entry",
                    "delete from audit_seal")) {
                SQLException refused = assertThrows(
                        SQLException.class, () -> application.createStatement().execute(sql));
                assertEquals("42501", refused.getSQLState());
            }
        }
    }

    @Test
    void isForAuditorsOnly() {
        problem(Wire.to("GET", "/v1/audit").token(Parcels.token("trainer")).send(), 403);
    }

    @Test
    void commitsWithTheEventOrNotAtAll() {
        String id = changed();
        var database = TestDatabase.current();
        var events = database.rows("select * from outbox where aggregateid = ?::uuid order by position", id);
        assertEquals(2, events.size());
        assertEquals(1L, events.get(0).get("sequence"));
        assertEquals(2L, events.get(1).get("sequence"));
        assertEquals("consortia.consortium.milestone-assessed.v1", events.get(0).get("type"));
        long before =
                database.count("select count(*) from outbox") + database.count("select count(*) from audit_entry");
        problem(Parcels.post(Parcels.body("crash after the effect")).send(), 500);
        problem(Parcels.insure(id, "5000.00").header("Idempotency-Key", id).send(), 422);
        long after = database.count("select count(*) from outbox") + database.count("select count(*) from audit_entry");
        assertEquals(before, after);
    }
}
