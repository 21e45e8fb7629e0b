package org.ayni.consortia.milestone;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A milestone was looked at on {@code assessedOn} (default: today).
 *
 * @param reached whether it was found reached
 * @param reason why; required when it comes before what should come first
 * @param evidence where the proof is, such as a file number or an address
 */
@Schema(examples = """
                {"milestone": "STATUTES", "reached": true, "assessedOn": "2002-05-20",
                 "evidence": "Acta 12, folio 3"}""")
public record AssessMilestone(
        @NotNull MilestoneKind milestone,
        @NotNull Boolean reached,
        @Nullable LocalDate assessedOn,
        @Nullable @Size(max = 500) String reason,
        @Nullable @Size(max = 500) String evidence) {}
