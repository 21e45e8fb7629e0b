package org.ayni.reporting.periodtarget;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.ayni.reporting.fact.Dimension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A target of the period in the unit of the indicator's own.
 *
 * @param by with {@code part}, the target of one part: a sector, a consortium's id …
 */
@Schema(examples = """
        {"period": "2002-H2", "indicator": "R.1.2.a", "kind": "CUMULATIVE", "value": "126", "by": "SECTOR",
         "part": "textiles"}""")
record SetTarget(
        @NotBlank @Size(max = 10) String period,
        @NotBlank @Size(max = 20) String indicator,
        @NotNull Kind kind,

        @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 4)
        BigDecimal value,

        @Nullable Dimension by,
        @Nullable @Size(min = 1, max = 100) String part) {}
