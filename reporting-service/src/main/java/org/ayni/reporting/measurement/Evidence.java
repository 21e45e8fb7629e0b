package org.ayni.reporting.measurement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file that proves something; the file is kept where the programme keeps its files.
 *
 * @param sha256 of its bytes, 64 lower-case hex digits: with another file, the hash is another
 */
@Schema(name = "Evidence")
public record Evidence(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 100) String mediaType,

        @NotNull @Size(max = 64) @Pattern(regexp = "^[0-9a-f]{64}$")
        String sha256) {}
