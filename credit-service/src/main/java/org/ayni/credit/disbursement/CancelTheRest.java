package org.ayni.credit.disbursement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Nothing more will go out of a loan. */
@Schema(name = "CancelTheRest", examples = "{\"reason\": \"El prestatario no necesita más\"}")
public record CancelTheRest(@NotBlank @Size(max = 500) String reason) {}
