package org.ayni.consortia.consortium;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The members constitute the consortium; with a legal form when it takes another one. */
@Schema(examples = "{\"formedOn\": \"2002-03-15\", \"legalForm\": \"SRL\"}")
public record FormConsortium(
        @Nullable LocalDate formedOn,
        @Nullable LegalForm legalForm,
        @Nullable @Size(max = 500) String reason) {}
