package org.ayni.credit.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.ayni.credit.refusal.RefusalCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be asked of an application that is there. */
public final class ApplicationRequests {

    private ApplicationRequests() {}

    /** An officer's no to what the rules referred to people. */
    @Schema(name = "DeclineLoanApplication", examples = """
                    {"code": "UNCLEAR_PURPOSE", "reason": "No se explica el destino"}""")
    public record DeclineLoanApplication(
            @NotNull RefusalCode code,
            @NotBlank @Size(max = 500) String reason) {}

    /** A request to apply the rules again. */
    @Schema(name = "Assess", examples = "{}")
    public record Assess() {}
}
