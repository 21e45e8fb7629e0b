package org.ayni.credit.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.ayni.credit.refusal.RefusalCode;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may decide an application. */
public final class DecisionRequests {

    private DecisionRequests() {}

    /** The bank's yes; what is left out stays as asked for. Once approved, only the amount may fall. */
    @Schema(name = "ApproveLoanApplication", examples = """
                    {"approvedOn": "2003-03-26", "amount": {"amount": "1031.00", "currency": "USD"}}""")
    public record ApproveLoanApplication(
            @NotNull LocalDate approvedOn,
            @Nullable @Valid Money amount,
            @Nullable @Min(1) @Max(600) Integer instalments,

            @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4)
            BigDecimal annualRatePercent) {}

    /** The bank's no. */
    @Schema(name = "RejectLoanApplication", examples = """
                    {"code": "INCOMPLETE_DOCUMENTS", "reason": "Documentación incompleta"}""")
    public record RejectLoanApplication(
            @Nullable RefusalCode code,
            @NotBlank @Size(max = 500) String reason) {}

    /** A change of mind, with its reason. */
    @Schema(name = "Reason", examples = "{\"reason\": \"Consiguió otro préstamo\"}")
    public record Because(@NotBlank @Size(max = 500) String reason) {}
}
