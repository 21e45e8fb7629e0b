package org.ayni.credit.bureau;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A debt that the bureau knows of; days past due count from the oldest unpaid instalment. */
@Schema(name = "BureauDebt")
public record Debt(
        @NotBlank @Size(max = 100) String lender,
        @NotNull @Valid Money amount,
        @NotNull @Min(0) @Max(36_500) Integer daysPastDue) {}
