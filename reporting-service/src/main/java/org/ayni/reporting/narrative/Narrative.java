package org.ayni.reporting.narrative;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text about an indicator in a period, as written. */
@Schema(name = "Narrative")
public record Narrative(
        UUID id,
        String indicator,
        String periodCode,
        WriteNarrative.Kind kind,
        String text,
        String writtenBy,
        LocalDate bookedOn,
        Instant recordedAt) {}
