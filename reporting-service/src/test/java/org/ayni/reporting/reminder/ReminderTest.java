package org.ayni.reporting.reminder;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Optional;
import org.ayni.reporting.period.PeriodState;
import org.ayni.reporting.period.PeriodState.Action;
import org.ayni.reporting.period.PeriodSteps;
import org.ayni.reporting.period.PeriodSummary;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ReminderTest {

    private static final LocalDate ENDS = LocalDate.parse("2002-06-30");

    @ParameterizedTest
    @CsvSource({
        "OPEN,      2002-07-01, SUBMIT,  2002-07-30, 0",
        "OPEN,      2002-07-30, SUBMIT,  2002-07-30, 0",
        "OPEN,      2002-07-31, SUBMIT,  2002-07-30, 1",
        "SUBMITTED, 2002-08-30, VERIFY,  2002-08-29, 1",
        "VERIFIED,  2002-09-01, APPROVE, 2002-09-28, 0",
    })
    void eachStepHasItsDay(PeriodState state, LocalDate today, Action action, LocalDate dueOn, long overdue) {
        assertEquals(Optional.of(new Reminder("2002-H1", ENDS, action, dueOn, overdue)), reminder(state, today));
    }

    @Test
    void whatIsNotOverOrIsApprovedWaitsForNothing() {
        assertTrue(reminder(PeriodState.OPEN, ENDS).isEmpty());
        assertTrue(reminder(PeriodState.APPROVED, ENDS.plusYears(1)).isEmpty());
    }

    @Test
    void anOpenPeriodIsRemindedOfUntilItIsApproved() {
        PeriodSteps.open("2001-H2");
        reminders("2002-02-15")
                .body("items[0].period", equalTo("2001-H2"))
                .body("items[0].action", equalTo("SUBMIT"))
                .body("items[0].dueOn", equalTo("2002-01-30"))
                .body("items[0].daysOverdue", is(16));
        PeriodSteps.approve("2001-H2");
        reminders("2002-02-15").body("items.period", not(hasItem("2001-H2")));
        PeriodSteps.open("2001-H2");
    }

    private static Optional<Reminder> reminder(PeriodState state, LocalDate today) {
        PeriodSummary period =
                new PeriodSummary("2002-H1", LocalDate.parse("2002-01-01"), ENDS, state, 1, 1, null, null, null);
        return Reminder.of(period, 30, today);
    }

    private static ValidatableResponse reminders(String asOf) {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/reminders?asOf=" + asOf)
                .then()
                .statusCode(200);
    }
}
