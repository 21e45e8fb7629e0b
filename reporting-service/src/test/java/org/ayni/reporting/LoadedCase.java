package org.ayni.reporting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ayni.kit.intake.EventHandler;
import org.ayni.kit.intake.ReceivedEvent;
import org.ayni.testkit.Tokens;
import org.jspecify.annotations.Nullable;

/** The case, loaded once for all tests: first without two records, which must be missing from the figures they make. */
@ApplicationScoped
public class LoadedCase {

    private final EventHandler intake;
    private @Nullable Bo481Case played;

    LoadedCase(EventHandler intake) {
        this.intake = intake;
    }

    public synchronized Bo481Case played() {
        if (played == null) {
            Bo481Case made = Bo481Case.play();
            take(made.events());
            leavesOutExactlyWhatWasLeftOut();
            take(List.copyOf(made.leftOut));
            played = made;
        }
        return played;
    }

    public void take(List<ReceivedEvent> events) {
        for (int from = 0; from < events.size(); from += 2_000) {
            intake.on(events.subList(from, Math.min(from + 2_000, events.size())));
        }
    }

    private static void leavesOutExactlyWhatWasLeftOut() {
        JsonPath results = read("/v1/results").extract().jsonPath();
        assertEquals(235, results.getInt("rows.find { it.code == 'R.1.2.a' }.report.value"));
        assertEquals("93.25", results.getString("rows.find { it.code == 'R.1.2.a' }.report.percentOfTarget"));
        assertEquals("93.25", results.getString("rows.find { it.code == 'R.1.2.a' }.record.percentOfTarget"));
        // Loan 22 repaid 66.83, of which 10.54 is interest on 1,100.00.
        read("/v1/portfolio/summary").body("outstanding.amount", equalTo("26276.29"));
    }

    /** As of the end of the case. */
    public static ValidatableResponse read(String path) {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .queryParam("asOf", "2004-03-27")
                .get(path)
                .then()
                .statusCode(200);
    }
}
