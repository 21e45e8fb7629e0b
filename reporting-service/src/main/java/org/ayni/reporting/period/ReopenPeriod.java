package org.ayni.reporting.period;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a period is opened again. */
@Schema(examples = """
        {"reason": "Faltan las planillas de un consorcio"}""")
record ReopenPeriod(@NotBlank @Size(max = 2000) String reason) {}
