package org.ayni.consortia.diagnosis;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that a consortium or an enterprise lacks.
 *
 * @param code names the need for plans and reports, such as {@code COSTING}
 * @param priority 1 comes first
 */
@Schema(name = "Need")
public record Need(
        @NotNull @Size(max = 50) @Pattern(regexp = "[A-Z][A-Z0-9_]{0,49}")
        String code,

        @NotNull Area area,
        @NotNull @Min(1) @Max(100) Integer priority,
        @Nullable @Size(max = 500) String description) {

    /** Where it lies. */
    @Schema(name = "NeedArea")
    public enum Area {
        PRODUCTION,
        MANAGEMENT,
        MARKET,
        FINANCE
    }
}
