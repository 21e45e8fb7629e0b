package org.ayni.training.certificate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Certificates for all who qualify: today, unless a day in the past is given.
 *
 * @param personIds only these; without it, everybody who was in at least one session
 */
@Schema(examples = """
        {"basis": "ATTENDANCE", "issuedOn": "2002-04-15"}""")
record CertifyParticipants(
        @NotNull CertificateBasis basis,
        @Nullable @Size(min = 1, max = 200) List<@NotNull UUID> personIds,
        @Nullable LocalDate issuedOn) {}
