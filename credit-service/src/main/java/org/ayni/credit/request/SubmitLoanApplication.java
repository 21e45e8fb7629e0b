package org.ayni.credit.request;

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
import java.util.List;
import java.util.UUID;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request for a loan to a person who works in an enterprise of a consortium, or to a consortium itself.
 *
 * @param signingOfficers those who sign for a consortium that borrows itself
 */
@Schema(name = "SubmitLoanApplication", examples = """
                {"externalId": "APPLICATION-1", "fundId": "0197b7a0-0000-7000-8000-000000000002",
                "bankId": "0197b7a0-0000-7000-8000-000000000001",
                "productId": "0197b7a0-0000-7000-8000-000000000003",
                "personId": "0197b7a0-0000-7000-8000-000000000004",
                "enterpriseId": "0197b7a0-0000-7000-8000-000000000005",
                "amount": {"amount": "1031.00", "currency": "USD"}, "instalments": 12,
                "annualRatePercent": "11.5", "purpose": "Hilo y lana", "submittedOn": "2003-03-25",
                "income": {"monthly": {"amount": "400.00", "currency": "USD"}, "assessedOn": "2003-03-20",
                "source": "Evaluación del banco"}}""")
public record SubmitLoanApplication(
        @Nullable @Size(min = 1, max = 100) String externalId,
        @NotNull UUID fundId,
        @NotNull UUID bankId,
        @NotNull UUID productId,
        @Nullable UUID personId,
        @Nullable UUID enterpriseId,
        @Nullable UUID consortiumId,
        @Nullable @Size(max = 10) List<@NotNull UUID> signingOfficers,
        @NotNull @Valid Money amount,
        @NotNull @Min(1) @Max(600) Integer instalments,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4)
        BigDecimal annualRatePercent,

        @NotBlank @Size(max = 300) String purpose,
        @NotNull LocalDate submittedOn,
        @Nullable @Valid IncomeAssessment income) {}
