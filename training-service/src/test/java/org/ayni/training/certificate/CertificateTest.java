package org.ayni.training.certificate;

import static org.ayni.training.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.ayni.training.attendance.Participation;
import org.ayni.training.edition.EditionStatus;
import org.ayni.training.edition.Editions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CertificateTest {

    private static Participation present(String hours) {
        return new Participation(
                UUID.randomUUID(),
                LocalDate.of(2002, 3, 1),
                12,
                new BigDecimal(hours),
                BigDecimal.ZERO,
                new BigDecimal("60.00"));
    }

    private static Certificate issue(EditionStatus status, String hours, LocalDate on) {
        return Certificate.issue(Editions.in(status), present(hours), CertificateBasis.ATTENDANCE, on, 7);
    }

    @Test
    void keepsTheRuleAndItsFigures() {
        Certificate certificate = issue(EditionStatus.CLOSED, "48.00", Editions.ENDED);
        assertEquals("C-2002-000007", certificate.number());
        assertEquals(new BigDecimal("80.00"), certificate.minimumAttendancePercent());
        assertEquals(new BigDecimal("48.00"), certificate.hoursPresent());
        assertEquals(new BigDecimal("60.00"), certificate.plannedHours());
    }

    @Test
    void isRefusedBelowTheMinimumWithTheFigures() {
        Problem problem = refused(
                CertificateProblem.ATTENDANCE_TOO_LOW, () -> issue(EditionStatus.CLOSED, "47.99", Editions.ENDED));
        assertEquals(new BigDecimal("47.99"), problem.extensions().get("hoursPresent"));
        assertEquals(new BigDecimal("60.00"), problem.extensions().get("plannedHours"));
        assertEquals(new BigDecimal("79.98"), problem.extensions().get("attendancePercent"));
        assertEquals(new BigDecimal("80.00"), problem.extensions().get("minimumAttendancePercent"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLOSED")
    void isRefusedWhileTheEditionIsNotClosed(EditionStatus status) {
        refused(CommonProblem.STATE_CONFLICT, () -> issue(status, "60.00", Editions.ENDED));
    }

    @Test
    void isNotIssuedBeforeTheClosing() {
        refused(
                CommonProblem.INVALID_FIELD,
                "issuedOn",
                () -> issue(EditionStatus.CLOSED, "60.00", Editions.ENDED.minusDays(1)));
    }

    @Test
    void isRevokedOnceAndNotBeforeItWasIssued() {
        Certificate certificate = issue(EditionStatus.CLOSED, "60.00", Editions.ENDED);
        refused(
                CommonProblem.INVALID_FIELD,
                "revokedOn",
                () -> certificate.revoke(Editions.ENDED.minusDays(1), "Error"));
        Certificate revoked = certificate.revoke(Editions.ENDED, "Error");
        assertEquals(2, revoked.version());
        refused(CommonProblem.STATE_CONFLICT, () -> revoked.revoke(Editions.ENDED, "Error"));
    }
}
