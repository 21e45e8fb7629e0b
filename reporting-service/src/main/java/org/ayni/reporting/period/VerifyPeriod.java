package org.ayni.reporting.period;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.ayni.reporting.measurement.Evidence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a verifier found.
 *
 * @param visitedOn when the verifier was there
 * @param evidence at least one file
 */
@Schema(examples = """
        {"finding": "Las actas y certificados vistos coinciden con las cifras presentadas", "visitedOn": "2002-02-14",
         "evidence": [{"name": "acta-visita.pdf", "mediaType": "application/pdf",
                       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}]}""")
record VerifyPeriod(
        @NotBlank @Size(max = 2000) String finding,
        @NotNull LocalDate visitedOn,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid Evidence> evidence) {}
