package org.ayni.training.certificate;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One person's certificate: today, unless a day in the past is given. */
@Schema(examples = """
                {"personId": "019aa000-0000-7000-8000-000000000011", "basis": "ATTENDANCE",
                 "issuedOn": "2002-04-15"}""")
record IssueCertificate(
        @NotNull UUID personId,
        @NotNull CertificateBasis basis,
        @Nullable LocalDate issuedOn) {}
