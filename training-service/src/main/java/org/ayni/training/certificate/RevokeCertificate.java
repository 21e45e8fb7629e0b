package org.ayni.training.certificate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The certificate no longer counts: from today, unless a day in the past is given. */
@Schema(examples = """
        {"revokedOn": "2002-06-03", "reason": "La planilla era de otra persona"}""")
record RevokeCertificate(
        @Nullable LocalDate revokedOn,
        @NotBlank @Size(max = 500) String reason) {}
