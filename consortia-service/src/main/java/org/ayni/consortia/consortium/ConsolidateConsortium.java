package org.ayni.consortia.consortium;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The consortium works on its own. */
@Schema(examples = "{\"consolidatedOn\": \"2003-11-30\", \"reason\": \"Participa en ferias por cuenta propia\"}")
public record ConsolidateConsortium(
        @Nullable LocalDate consolidatedOn,
        @Nullable LegalForm legalForm,
        @Nullable @Size(max = 500) String reason) {}
