package org.ayni.credit.simulation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.UUID;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A plan of lending against a fund's limits of today.
 *
 * @param meanAmount of one loan
 * @param termMonths each loan is repaid in that many equal parts of principal, the first a month after it went out
 * @param lossRatePercent the share of each month's new principal that stops paying after {@code monthsToDefault}
 *     (design rule 14); none when null
 * @param monthsToDefault 3 when null
 * @param bankId one bank's window; all of the fund's when null
 * @param openingUse principal that hangs on the fund before the first month and stays there; none when null
 */
@Schema(name = "SimulateCapacity", examples = """
                {"loansPerMonth": 18, "meanAmount": {"amount": "25000.00", "currency": "USD"}, "termMonths": 12,
                "months": 12, "lossRatePercent": "2"}""")
public record SimulateCapacity(
        @NotNull @Min(1) @Max(10_000) Integer loansPerMonth,
        @NotNull @Valid Money meanAmount,
        @NotNull @Min(1) @Max(360) Integer termMonths,
        @NotNull @Min(1) @Max(120) Integer months,

        @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal lossRatePercent,

        @Nullable @Min(0) @Max(360) Integer monthsToDefault,
        @Nullable UUID bankId,
        @Nullable @Valid Money openingUse) {}
