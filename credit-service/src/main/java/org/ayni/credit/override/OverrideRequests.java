package org.ayni.credit.override;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.eligibility.Rule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be asked of an override, and how it is shown. */
public final class OverrideRequests {

    private OverrideRequests() {}

    /** The rules to override, why, and what shows it. */
    @Schema(name = "OverrideLoanApplication", examples = """
                    {"rules": ["REPAYMENT_CAPACITY"], "reason": "Pedido firme de exportación",
                    "evidence": "Contrato 12/2003"}""")
    public record OverrideLoanApplication(
            @NotEmpty @Size(max = 14) List<@NotNull Rule> rules,
            @NotBlank @Size(max = 500) String reason,
            @NotBlank @Size(max = 500) String evidence) {}

    /** An override that was confirmed. */
    @Schema(name = "ApplicationOverride")
    public record ApplicationOverride(
            UUID id,
            UUID applicationId,
            String rules,
            String reason,
            String evidence,
            String confirmedBy,
            LocalDate on) {}

    /** All overrides of an application. */
    @Schema(name = "ApplicationOverrides")
    public record ApplicationOverrides(List<ApplicationOverride> items) {}
}
