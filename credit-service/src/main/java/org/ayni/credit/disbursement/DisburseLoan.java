package org.ayni.credit.disbursement;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The bank paid out.
 *
 * @param last whether nothing more will go out: the rest of what was approved is free again (design rule 36)
 */
@Schema(name = "DisburseLoan", examples = """
                {"amount": {"amount": "1031.00", "currency": "USD"}, "disbursedOn": "2003-03-31",
                "bankReference": "D-0001"}""")
public record DisburseLoan(
        @NotNull @Valid Money amount,
        @NotNull LocalDate disbursedOn,
        @NotBlank @Size(max = 100) String bankReference,
        @JsonProperty("final") @Nullable Boolean last) {}
