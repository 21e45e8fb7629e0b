package org.ayni.consortia.document;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A legal document of a consortium was drafted on {@code draftedOn} (default: today). */
@Schema(examples = """
                {"consortiumId": "019a8f00-0000-7000-8000-000000000002", "kind": "STATUTES",
                 "title": "Estatuto orgánico", "draftedOn": "2002-05-20"}""")
public record DraftDocument(
        @Nullable @Size(min = 1, max = 100) String externalId,
        @NotNull UUID consortiumId,
        @NotNull LegalDocument.Kind kind,
        @NotNull @Size(min = 1, max = 200) String title,
        @Nullable LocalDate draftedOn,
        @Nullable @Size(max = 500) String evidence) {}
