package org.ayni.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
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
    void namesAFieldOnceForEachRuleThatItBreaks() throws Exception {
        Problem problem = Failures.toProblem(broken(new Body("toolong1", "", new BigDecimal("-0.001"))));

        assertEquals(
                List.of("amount", "amount", "code", "name"),
                problem.violations().stream().map(Problem.Violation::field).toList());
        assertTrue(problem.violations().get(2).en().contains("2"), problem.violations()::toString);
        assertFalse(problem.violations().get(2).en().contains("[a-z]"), problem.violations()::toString);
    }

    @Test
    void saysThatAShapeIsWrongWhereNothingPlainerIs() throws Exception {
        Problem problem = Failures.toProblem(broken(new Body("1", "x", BigDecimal.ONE)));

        assertEquals(1, problem.violations().size());
        assertTrue(problem.violations().getFirst().en().contains("[a-z]"), problem.violations()::toString);
    }

    /** A body as a resource method takes it. */
    public record Body(
            @NotNull @Size(max = 2) @Pattern(regexp = "[a-z]{1,2}")
            String code,

            @NotBlank @Size(min = 1, max = 5) String name,

            @NotNull @DecimalMin("0.01") @Digits(integer = 3, fraction = 2)
            BigDecimal amount) {}

    /** Takes it. */
    public static class Taker {
        public void take(@Valid Body body) {}
    }

    private static ConstraintViolationException broken(Body body) throws Exception {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            return new ConstraintViolationException(factory.getValidator()
                    .forExecutables()
                    .validateParameters(new Taker(), Taker.class.getMethod("take", Body.class), new Object[] {body}));
        }
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
