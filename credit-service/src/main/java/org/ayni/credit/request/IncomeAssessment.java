package org.ayni.credit.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bank's own assessment of the borrower's income. */
@Schema(name = "IncomeAssessment")
public record IncomeAssessment(
        @NotNull @Valid Money monthly,
        @NotNull LocalDate assessedOn,
        @NotBlank @Size(max = 300) String source) {}
