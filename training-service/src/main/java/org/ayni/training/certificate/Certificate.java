package org.ayni.training.certificate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.id.Ids;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.ayni.training.attendance.Participation;
import org.ayni.training.edition.Edition;
import org.ayni.training.edition.EditionCommand;
import org.jspecify.annotations.Nullable;

/**
 * A person's certificate of an edition. The rule that was applied stays with it: the minimum, the hours present, and
 * the planned hours that they were counted over.
 */
public record Certificate(
        UUID id,
        int version,
        String number,
        UUID personId,
        UUID editionId,
        CertificateBasis basis,
        BigDecimal minimumAttendancePercent,
        BigDecimal hoursPresent,
        BigDecimal plannedHours,
        LocalDate issuedOn,
        @Nullable LocalDate revokedOn,
        @Nullable String revocationReason) {

    /**
     * A certificate, if the edition is closed and the participation reaches its minimum; else 409, or 422
     * {@code attendance-too-low} with the figures.
     *
     * @param serial unique among all certificates
     */
    static Certificate issue(
            Edition edition, Participation participation, CertificateBasis basis, LocalDate on, long serial) {
        EditionCommand.CERTIFICATES.mustBeAllowedIn(edition.status());
        LocalDate closedOn = edition.life().closedOn();
        if (closedOn != null && on.isBefore(closedOn)) {
            throw CommonProblem.INVALID_FIELD.problem(
                    "issuedOn", "La edición cerró el " + closedOn, "The edition was closed on " + closedOn);
        }
        BigDecimal minimum = edition.terms().minimumAttendancePercent();
        if (!participation.reaches(minimum)) {
            throw tooLow(participation, minimum);
        }
        return new Certificate(
                Ids.next(),
                1,
                "C-%d-%06d".formatted(on.getYear(), serial),
                participation.personId(),
                edition.id(),
                basis,
                minimum,
                participation.hoursPresent(),
                participation.plannedHours(),
                on,
                null,
                null);
    }

    /** The certificate stays on record, and no longer counts. */
    Certificate revoke(LocalDate on, String reason) {
        if (revokedOn != null) {
            throw Problem.stateConflict("revocation", "REVOKED", List.of());
        }
        if (on.isBefore(issuedOn)) {
            throw CommonProblem.INVALID_FIELD.problem(
                    "revokedOn", "Se emitió el " + issuedOn, "It was issued on " + issuedOn);
        }
        return new Certificate(
                id,
                version + 1,
                number,
                personId,
                editionId,
                basis,
                minimumAttendancePercent,
                hoursPresent,
                plannedHours,
                issuedOn,
                on,
                reason);
    }

    private static Problem tooLow(Participation participation, BigDecimal minimum) {
        String figures = participation.hoursPresent() + " / " + participation.plannedHours() + " h";
        Problem problem = CertificateProblem.ATTENDANCE_TOO_LOW
                .problem(
                        "personId",
                        "Asistió " + figures + "; el mínimo es " + minimum + " %",
                        "Was present " + figures + "; the minimum is " + minimum + " %")
                .with("hoursPresent", participation.hoursPresent())
                .with("plannedHours", participation.plannedHours())
                .with("minimumAttendancePercent", minimum);
        BigDecimal percent = participation.attendancePercent();
        return percent == null ? problem : problem.with("attendancePercent", percent);
    }
}
