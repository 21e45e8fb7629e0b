package org.ayni.credit.product;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.ayni.credit.schedule.ScheduleTerms.Fee;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A charge at disbursement: an amount in the currency of the loan, or a percentage of what is disbursed.
 *
 * @param collection kept back from the disbursement (DEDUCTED, the default) or paid besides (design rule 41)
 * @param capped whether it counts against the legal rate cap, as it does unless the law excludes it, such as insurance
 *      and forms (design rule 37)
 */
@Schema(name = "LoanFee")
public record LoanFee(
        @NotBlank @Size(max = 100) String name,

        @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 4)
        BigDecimal value,

        @NotNull Boolean percent,
        Fee.@Nullable Collection collection,
        @Nullable Boolean capped) {

    public LoanFee {
        collection = collection == null ? Fee.Collection.DEDUCTED : collection;
        capped = capped == null || capped;
    }

    Fee toFee() {
        return new Fee(
                name,
                value,
                percent,
                collection == null ? Fee.Collection.DEDUCTED : collection,
                capped == null || capped);
    }
}
