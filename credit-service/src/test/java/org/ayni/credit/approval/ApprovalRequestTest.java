package org.ayni.credit.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.UUID;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.junit.jupiter.api.Test;

class ApprovalRequestTest {

    private static final LocalDate ASKED = LocalDate.of(2003, 3, 25);
    private static final ApprovalRequest OPEN = new ApprovalRequest(
            UUID.randomUUID(),
            1,
            "OVERRIDE",
            UUID.randomUUID(),
            "{}",
            null,
            ApprovalStatus.OPEN,
            "one",
            ASKED,
            ASKED.plusDays(7),
            null,
            null,
            null,
            null);

    @Test
    void isConfirmedByAnotherPersonOnly() {
        assertEquals(ApprovalStatus.CONFIRMED, OPEN.confirm("two", ASKED, null).status());
        Problem refused = assertThrows(Problem.class, () -> OPEN.confirm("one", ASKED, null));
        assertEquals(CommonProblem.FOUR_EYES_REQUIRED, refused.type());
    }

    @Test
    void lapsesOnTheEighthDay() {
        assertEquals(
                ApprovalStatus.CONFIRMED,
                OPEN.confirm("two", ASKED.plusDays(7), null).status());
        Problem late = assertThrows(Problem.class, () -> OPEN.confirm("two", ASKED.plusDays(8), null));
        assertEquals("LAPSED", late.extensions().get("currentState"));
    }

    @Test
    void isDecidedOnce() {
        ApprovalRequest confirmed = OPEN.confirm("two", ASKED, null);
        assertThrows(Problem.class, () -> confirmed.confirm("three", ASKED, null));
        assertThrows(Problem.class, () -> confirmed.refuse("one", ASKED, "tarde"));
        assertEquals(ApprovalStatus.CONFIRMED, confirmed.statusOn(ASKED.plusDays(30)));
    }

    @Test
    void isWithdrawnByTheOneWhoAskedAndRefusedByAnother() {
        assertEquals(
                ApprovalStatus.WITHDRAWN, OPEN.refuse("one", ASKED, "error").status());
        assertEquals(ApprovalStatus.REFUSED, OPEN.refuse("two", ASKED, "no").status());
    }
}
