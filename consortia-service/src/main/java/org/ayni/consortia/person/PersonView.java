package org.ayni.consortia.person;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.consortia.person.Education.Literacy;
import org.ayni.consortia.person.Education.Schooling;
import org.ayni.consortia.person.IdentityDocument.Department;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person; document and phone are masked to their last three characters. */
@Schema(name = "Person")
public record PersonView(
        UUID id,
        @Nullable String externalId,
        String givenNames,
        String familyNames,
        @Nullable MaskedDocument document,
        @Nullable LocalDate birthDate,
        Sex sex,
        List<String> languages,
        @Nullable Schooling schooling,
        @Nullable Literacy literacy,
        @Schema(examples = "•••••456") @Nullable String phone,
        LocalDate registeredOn) {

    private static final int SHOWN = 3;

    /** An identity card of which only the end of the number is shown. */
    @Schema(name = "MaskedDocument")
    public record MaskedDocument(
            @Schema(examples = "••••890") String number,
            @Nullable Department department) {}

    /** Document and phone in clear. */
    @Schema(name = "PersonDocument")
    public record InClear(
            UUID personId,
            @Nullable IdentityDocument document,
            @Nullable String phone) {}

    static PersonView of(Person person) {
        IdentityDocument document = person.document();
        return new PersonView(
                person.id(),
                person.externalId(),
                person.givenNames(),
                person.familyNames(),
                document == null ? null : new MaskedDocument(masked(document.number()), document.department()),
                person.birthDate(),
                person.sex(),
                person.languages(),
                person.schooling(),
                person.literacy(),
                person.phone() == null ? null : masked(person.phone()),
                person.registeredOn());
    }

    private static String masked(String text) {
        int hidden = Math.max(0, text.length() - SHOWN);
        return "•".repeat(hidden) + text.substring(hidden);
    }
}
