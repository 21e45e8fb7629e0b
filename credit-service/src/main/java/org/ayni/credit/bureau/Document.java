package org.ayni.credit.bureau;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An identity document; it is compared, sent to the bureau and kept only encrypted, never logged or published. */
@Schema(name = "Document")
public record Document(
        @NotBlank @Size(max = 20) @Pattern(regexp = "[0-9A-Za-z. -]+")
        String number,

        @Nullable @Size(max = 5) String complement,
        @NotBlank @Size(max = 5) String department) {

    @Override
    public String toString() {
        return "Document[masked]";
    }
}
