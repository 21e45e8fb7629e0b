package org.ayni.consortia.membership;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An enterprise belongs to a consortium from {@code joinedOn} (default: today) on. */
@Schema(examples = """
                {"enterpriseId": "019a8f00-0000-7000-8000-000000000001",
                 "consortiumId": "019a8f00-0000-7000-8000-000000000002", "joinedOn": "2001-12-01"}""")
public record JoinConsortium(
        @Nullable @Size(min = 1, max = 100) String externalId,
        @NotNull UUID enterpriseId,
        @NotNull UUID consortiumId,
        @Nullable LocalDate joinedOn) {}
