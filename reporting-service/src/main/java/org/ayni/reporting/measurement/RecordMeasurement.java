package org.ayni.reporting.measurement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A number measured by hand. Zero is stated as zero; what was not measured is not sent.
 *
 * @param unit that of the indicator's target
 * @param method how it was measured
 * @param measuredOn today, unless a day in the past is given
 */
@Schema(examples = """
        {"indicator": "R.1.4.b", "value": "12", "unit": "ENTERPRISES",
         "method": "Revisión de calidad en taller, ficha por empresa", "measuredOn": "2004-03-01",
         "evidence": {"name": "fichas.pdf", "mediaType": "application/pdf",
                      "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}}""")
record RecordMeasurement(
        @NotBlank @Size(max = 20) String indicator,

        @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 4)
        BigDecimal value,

        @NotBlank @Size(max = 30) String unit,
        @NotBlank @Size(max = 2000) String method,
        @Nullable LocalDate measuredOn,
        @NotNull @Valid Evidence evidence) {}
