package org.ayni.consortia.membership;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An enterprise leaves: {@code leftOn} (default: today) is the first day on which it no longer belongs. */
@Schema(examples = "{\"leftOn\": \"2003-05-01\", \"reason\": \"Cambio de rubro\"}")
public record LeaveConsortium(
        @Nullable LocalDate leftOn,
        @NotNull @Size(min = 1, max = 500) String reason) {}
