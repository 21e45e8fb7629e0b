package org.ayni.credit.portfolio;

import static org.ayni.credit.CreditWorld.post;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.BureauProcess;
import org.ayni.credit.CreditWorld;
import org.ayni.credit.CreditWorld.Place;
import org.ayni.credit.Places;
import org.ayni.testkit.TestDatabase;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** What is bound of a loan is told whenever it changes. */
@QuarkusTest
@QuarkusTestResource(BureauProcess.class)
class ToldReservationTest {

    @Inject
    CreditWorld world;

    @Inject
    ObjectMapper json;

    @Test
    void whatIsApprovedAndNotPaidOutIsToldUntilItIsFree() {
        Place place = Places.place("10000.00");
        UUID loan = world.approvedLoan(place, "1031.00");
        post(Tokens.bank(place.bankId()), "/v1/loans/" + loan + "/disbursement", CreditWorld.disbursement("400.00"))
                .statusCode(201);
        post(Tokens.bank(place.bankId()), "/v1/loans/" + loan + "/cancellation", "{\"reason\": \"Basta\"}")
                .statusCode(200);
        List<String> bound = TestDatabase.current()
                .rows("select type, payload from outbox where aggregateid = ? order by sequence", loan)
                .stream()
                .map(row -> row.get("type") + " " + after(String.valueOf(row.get("payload"))))
                .toList();
        assertEquals(
                List.of(
                        "credit.loan.reservation-changed.v1 PENDING 1031.00 + 0.00, last due null",
                        "credit.loan.disbursed.v1 ACTIVE 631.00 + 400.00, last due "
                                + CreditWorld.today().plusMonths(12),
                        "credit.loan.reservation-changed.v1 ACTIVE 0.00 + 400.00, last due "
                                + CreditWorld.today().plusMonths(12)),
                bound);
    }

    private String after(String payload) {
        try {
            JsonNode after = json.readTree(payload).get("after");
            return after.get("status").asText() + " " + after.get("reserved").asText() + " + "
                    + after.get("exposure").asText() + ", last due "
                    + after.path("lastDueOn").asText("null");
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
