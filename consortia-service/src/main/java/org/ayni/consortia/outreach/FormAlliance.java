package org.ayni.consortia.outreach;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An alliance was formed on {@code formedOn} (default: today). */
@Schema(examples = """
                {"externalId": "alianza-01", "partner": "Universidad de ejemplo", "kind": "UNIVERSITY", "formal": true,
                 "signedDocument": "Convenio 2002-07", "formedOn": "2002-07-15"}""")
public record FormAlliance(
        @Nullable @Size(min = 1, max = 100) String externalId,
        @NotNull @Size(min = 1, max = 200) String partner,
        @NotNull Alliance.Kind kind,
        @NotNull Boolean formal,
        @Nullable @Size(max = 500) String signedDocument,
        @Nullable @Size(max = 500) String purpose,
        @Nullable LocalDate formedOn) {}
