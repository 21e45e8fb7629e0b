package org.ayni.reporting.narrative;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text about an indicator in a period. */
@Schema(examples = """
        {"indicator": "R.1.1.c", "period": "2003-H2", "kind": "REASON",
         "text": "El proyecto no tenía recursos para seguir los ingresos"}""")
public record WriteNarrative(
        @NotBlank @Size(max = 20) String indicator,
        @NotBlank @Size(max = 10) String period,
        @NotNull Kind kind,
        @NotBlank @Size(max = 4000) String text) {

    /** What the text is. */
    public enum Kind {
        ACHIEVED,
        LESSON,
        REASON
    }
}
