package org.ayni.reporting.measurement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a measurement never should have counted. */
@Schema(examples = """
        {"reason": "Las fichas eran de otro municipio"}""")
record WithdrawMeasurement(@NotBlank @Size(max = 500) String reason) {}
