package org.ayni.consortia.person;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.security.DocumentDigest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An identity card (CI): number, complement where there is one, and the department that issued it. Its text form never
 * shows it.
 */
@Schema(examples = "{\"number\": \"4567890\", \"complement\": \"1A\", \"department\": \"LP\"}")
public record IdentityDocument(
        @NotNull @Size(max = 20) @Pattern(regexp = "[0-9A-Za-z .-]{4,20}")
        String number,

        @Nullable @Size(max = 5) @Pattern(regexp = "[0-9A-Za-z-]{0,5}")
        String complement,

        @Nullable Department department) {

    private static final int MIN_CHARACTERS = 4;

    /** The nine departments of Bolivia, as identity cards abbreviate them. */
    public enum Department {
        LP,
        OR,
        PT,
        CB,
        CH,
        TJ,
        SC,
        BE,
        PD
    }

    /** The document in its one spelling ({@link DocumentDigest#normalise}); 422 at the field when nothing is left. */
    IdentityDocument normalised(String field) {
        String[] parts = normalText().split("\\|", -1);
        if (parts[0].length() < MIN_CHARACTERS) {
            throw CommonProblem.INVALID_FIELD.problem(
                    field + ".number",
                    "Se necesitan al menos " + MIN_CHARACTERS + " letras o dígitos",
                    "At least " + MIN_CHARACTERS + " letters or digits are needed");
        }
        return new IdentityDocument(parts[0], parts[1].isEmpty() ? null : parts[1], department);
    }

    /** {@code NUMBER|COMPLEMENT|DEPARTMENT}. */
    String normalText() {
        return DocumentDigest.normalise(number, complement, department == null ? null : department.name());
    }

    static IdentityDocument ofNormalText(String text) {
        String[] parts = text.split("\\|", -1);
        return new IdentityDocument(
                parts[0],
                parts[1].isEmpty() ? null : parts[1],
                parts[2].isEmpty() ? null : Department.valueOf(parts[2]));
    }

    @Override
    public String toString() {
        return "IdentityDocument[…]";
    }
}
