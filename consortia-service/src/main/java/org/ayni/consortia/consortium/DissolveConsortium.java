package org.ayni.consortia.consortium;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The consortium ends; the reason is not optional. */
@Schema(examples = "{\"dissolvedOn\": \"2004-01-31\", \"reason\": \"Los socios se retiraron\"}")
public record DissolveConsortium(
        @Nullable LocalDate dissolvedOn,
        @NotNull @Size(min = 1, max = 500) String reason) {}
