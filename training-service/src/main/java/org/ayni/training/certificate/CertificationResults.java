package org.ayni.training.certificate;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.ayni.training.attendance.Participation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of each participant.
 *
 * @param issued how many certificates are new
 */
record CertificationResults(int issued, List<PersonResult> results) {

    enum Outcome {
        ISSUED,
        ALREADY_CERTIFIED,
        ATTENDANCE_TOO_LOW
    }

    /** What became of one person; the certificate is there unless the attendance was too low. */
    @Schema(name = "CertificationResult")
    record PersonResult(
            UUID personId,
            Outcome outcome,
            @Nullable UUID certificateId,
            BigDecimal hoursPresent,
            BigDecimal plannedHours,
            @Nullable BigDecimal attendancePercent) {

        static PersonResult of(Participation participation, Outcome outcome, @Nullable UUID certificate) {
            return new PersonResult(
                    participation.personId(),
                    outcome,
                    certificate,
                    participation.hoursPresent(),
                    participation.plannedHours(),
                    participation.attendancePercent());
        }
    }

    static CertificationResults of(List<PersonResult> results) {
        long issued = results.stream()
                .filter(each -> each.outcome() == Outcome.ISSUED)
                .count();
        return new CertificationResults((int) issued, results);
    }
}
