package org.ayni.credit.limit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.CommonProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How much of a window one borrower, consortium, sector or the bank may have (design rules 10, 65, 66). At least one of
 * the two is given; with both, the lower one binds. A percentage is one of the capacity at that moment, cut off to the
 * cent.
 */
@Schema(name = "ExposureLimit")
public record ExposureLimit(
        @NotNull Dimension dimension,
        @Nullable @Valid Money amount,

        @Nullable @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal percentOfCapacity) {

    /** Whose exposure is limited; BORROWER binds the person and the enterprise, each. */
    public enum Dimension {
        BORROWER,
        CONSORTIUM,
        SECTOR,
        BANK
    }

    public ExposureLimit {
        if (amount == null && percentOfCapacity == null) {
            throw CommonProblem.INVALID_FIELD.problem(
                    "amount", "Indique monto, porcentaje o ambos", "Give an amount, a percentage or both");
        }
        if (amount != null && amount.isNegative()) {
            throw CommonProblem.INVALID_FIELD.problem("amount", "No puede ser negativo", "Cannot be negative");
        }
    }

    /** What may be in use at this capacity. */
    public Money ceiling(Money capacity) {
        if (percentOfCapacity == null) {
            return amount == null ? capacity : amount;
        }
        BigDecimal share = capacity.amount().multiply(percentOfCapacity).movePointLeft(2);
        Money part = new Money(
                share.setScale(capacity.currency().getDefaultFractionDigits(), RoundingMode.FLOOR),
                capacity.currency());
        return amount == null || part.compareTo(amount) < 0 ? part : amount;
    }
}
