package org.ayni.training.certificate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.training.Hours;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A certificate as answered. */
record CertificateView(
        UUID id,
        String number,
        UUID personId,
        UUID editionId,
        CertificateBasis basis,
        RuleView rule,
        LocalDate issuedOn,
        @Nullable LocalDate revokedOn,
        @Nullable String revocationReason) {

    /** The rule as it was applied. */
    @Schema(name = "CertificateRule")
    record RuleView(
            BigDecimal minimumAttendancePercent,
            BigDecimal hoursPresent,
            BigDecimal plannedHours,
            @Nullable BigDecimal attendancePercent) {}

    static CertificateView of(Certificate certificate) {
        return new CertificateView(
                certificate.id(),
                certificate.number(),
                certificate.personId(),
                certificate.editionId(),
                certificate.basis(),
                new RuleView(
                        certificate.minimumAttendancePercent(),
                        certificate.hoursPresent(),
                        certificate.plannedHours(),
                        Hours.percent(certificate.hoursPresent(), certificate.plannedHours())),
                certificate.issuedOn(),
                certificate.revokedOn(),
                certificate.revocationReason());
    }
}
