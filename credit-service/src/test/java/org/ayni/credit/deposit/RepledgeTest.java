package org.ayni.credit.deposit;

import static org.ayni.credit.CreditWorld.balances;
import static org.ayni.credit.FundWorld.command;
import static org.ayni.credit.FundWorld.deposit;
import static org.ayni.credit.FundWorld.told;
import static org.ayni.credit.FundWorld.window;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.ayni.credit.BureauProcess;
import org.ayni.credit.FundWorld;
import org.ayni.credit.FundWorld.Place;
import org.ayni.kit.id.Ids;
import org.ayni.kit.problem.Problem;
import org.junit.jupiter.api.Test;

/** A free deposit that is pledged again (design rule 11). */
@QuarkusTest
@QuarkusTestResource(BureauProcess.class)
class RepledgeTest {

    @Inject
    FundWorld world;

    @Test
    void carriesLoansAgainAfterItWasFree() {
        Place place = FundWorld.place("1000.00", "[]");
        UUID deposit = deposit(place, "1000.00", "DPF-1", null);
        command(place, deposit, "pledge", "{\"pledgedFrom\": \"2003-09-30\"}")
                .statusCode(409)
                .body("currentState", equalTo("PLEDGED"));
        command(place, deposit, "lien-release", "{\"releasedOn\": \"2003-09-30\"}")
                .statusCode(200);
        assertThrows(Problem.class, () -> reserve(place, "0.01"));
        command(place, deposit, "pledge", "{\"pledgedFrom\": \"2003-10-30\"}")
                .statusCode(200)
                .body("status", equalTo("PLEDGED"))
                .body("pledgedFrom", equalTo("2003-10-30"));
        assertEquals("0.00 2000.00 0.00 0.00 1000.00 0.00", window(place));
        Map<String, String> books = balances(place.fundId());
        assertEquals("0.00", books.get("1120"));
        assertEquals("1000.00", books.get("1110"));
        assertEquals("2000.00", books.get("9010"));
        assertEquals("-1000.00", books.get("9190"));
        assertEquals("deposit-pledged-again", told(place).getLast());
        reserve(place, "2000.00");
    }

    private void reserve(Place place, String amount) {
        QuarkusTransaction.requiringNew().run(() -> world.reserve(place, amount, Ids.next(), null));
    }
}
