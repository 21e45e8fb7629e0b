package org.ayni.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.ayni.testkit.Tokens;
import org.ayni.testkit.openapi.Wire;

/** Requests to the probe that are right, for tests to spoil. */
final class Parcels {

    static final String OFFICER = "programme-officer";

    private Parcels() {}

    /** A token of a client of its own, so that the tests do not share a rate limit. */
    static String token(String role) {
        return Tokens.of(role, role, "client-" + UUID.randomUUID());
    }

    static String body(String label) {
        return """
                {"label": "%s", "kind": "WOOL", "insured": {"amount": "10.00", "currency": "USD"},
                 "sharePercent": "11.5", "packedOn": "2003-03-31", "pieces": 3,
                 "lines": [{"text": "yarn", "pieces": 2}]}""".formatted(label);
    }

    static Wire post(String body) {
        return Wire.to("POST", "/v1/parcels").token(token(OFFICER)).json(body);
    }

    /** The id of a new parcel. */
    static String registered() {
        Wire.Reply reply = post(body("Alpaca")).send();
        assertEquals(201, reply.status(), reply::toString);
        return reply.json().path("id").asText();
    }

    static Wire insure(String id, String amount) {
        return Wire.to("POST", "/v1/parcels/" + id + "/insurance")
                .token(token("credit-officer"))
                .json("{\"amount\": {\"amount\": \"" + amount + "\", \"currency\": \"USD\"}}");
    }
}
