package org.ayni.training.enrolment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person gives the place back: today, unless a day in the past is given. */
@Schema(examples = """
        {"withdrawnOn": "2002-03-20", "reason": "Viaje"}""")
record WithdrawEnrolment(
        @Nullable LocalDate withdrawnOn,
        @NotBlank @Size(max = 500) String reason) {}
