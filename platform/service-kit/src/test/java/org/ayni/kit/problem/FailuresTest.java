package org.ayni.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {

    @ParameterizedTest
    @CsvSource({
        "23505,CONCURRENT_CHANGE",
        "40001,CONCURRENT_CHANGE",
        "40P01,CONCURRENT_CHANGE",
        "55P03,CONCURRENT_CHANGE",
        "08006,UNAVAILABLE",
        "57P01,UNAVAILABLE",
        ",UNAVAILABLE",
        "42501,INTERNAL_ERROR",
        "23514,INTERNAL_ERROR"
    })
    void tellsALostRaceFromALostDatabaseFromOurOwnFault(String state, CommonProblem expected) {
        SQLException cause = new SQLException("ERROR: relation \"secret\"", state);
        Problem problem = Failures.toProblem(new IllegalStateException(new IOException(cause)));
        assertEquals(expected, problem.type());
        assertFalse(problem.en().contains("secret"));
    }

    @Test
    void saysWhenToComeBack() {
        Problem away = Failures.toProblem(new SQLException("gone", "08006"));
        assertEquals(2, away.extensions().get("retryAfterSeconds"));
    }

    @ParameterizedTest
    @ValueSource(ints = {402, 407, 410, 418, 451})
    void turnsAStatusThatIsNotOursInto400(int status) {
        assertEquals(
                CommonProblem.MALFORMED_REQUEST,
                Failures.toProblem(new WebApplicationException(status)).type());
    }

    @Test
    void passesOnAProblemThatIsWrapped() {
        Problem refused = CommonProblem.STATE_CONFLICT.problem("es", "en");
        assertSame(refused, Failures.toProblem(new IllegalStateException(refused)));
    }

    @Test
    void completesTheNamesOfFieldsWithThePathOfWhatHoldsThem() {
        Problem inside =
                CommonProblem.INVALID_FIELD.problem("amount", "es", "en").within("insured");
        assertEquals("insured.amount", inside.violations().getFirst().field());
        Problem bare = CommonProblem.INVALID_FIELD.problem("es", "en").within("insured");
        assertEquals("insured", bare.violations().getFirst().field());
    }
}
