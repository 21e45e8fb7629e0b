package org.ayni.credit.fund;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A fund with its first policy. */
@Schema(name = "EstablishFund", examples = """
                {"externalId": "FUND-1", "name": "Fondo de garantía", "currency": "USD", "policy": {
                "effectiveOn": "2001-09-27", "fundingModel": "GUARANTEE_ONLY", "leverage": "2.00",
                "fullyBacked": true, "coverPercent": "50", "coverMode": "PARI_PASSU", "release": "REVOLVING",
                "base": "PRINCIPAL", "claimTriggerDays": 90, "claimDeadlineDays": 120, "reservationDays": 30,
                "confirmationGraceDays": 3, "source": "ASSUMPTION"}}""")
public record EstablishFund(
        @Nullable @Size(min = 1, max = 100) String externalId,
        @NotBlank @Size(max = 200) String name,
        @NotNull FundCurrency currency,
        @NotNull @Valid FundPolicy policy) {

    /** The currencies a fund may have. */
    public enum FundCurrency {
        USD,
        BOB
    }
}
