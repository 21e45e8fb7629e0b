package org.ayni.credit.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Another request in the place of the first; what is left out stays. */
@Schema(name = "AmendLoanApplication", examples = """
                {"amount": {"amount": "900.00", "currency": "USD"}, "instalments": 10}""")
public record AmendLoanApplication(
        @Nullable UUID bankId,
        @Nullable @Valid Money amount,
        @Nullable @Min(1) @Max(600) Integer instalments,

        @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4)
        BigDecimal annualRatePercent,

        @Nullable @Size(min = 1, max = 300) String purpose,
        @Nullable @Valid IncomeAssessment income) {}
