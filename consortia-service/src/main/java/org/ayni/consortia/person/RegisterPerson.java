package org.ayni.consortia.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.ayni.consortia.person.Education.Literacy;
import org.ayni.consortia.person.Education.Schooling;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person who is known from {@code registeredOn} (default: today) on.
 *
 * @param languages ISO 639 codes, such as es, ay, qu
 */
@Schema(examples = """
                {"externalId": "persona-0001", "givenNames": "Ejemplo", "familyNames": "De Prueba",
                 "document": {"number": "4567890", "department": "LP"}, "birthDate": "1965-04-12", "sex": "FEMALE",
                 "languages": ["es", "ay"], "schooling": "PRIMARY", "literacy": "BASIC", "phone": "77123456",
                 "registeredOn": "2001-11-05"}""")
public record RegisterPerson(
        @Nullable @Size(min = 1, max = 100) String externalId,
        @NotNull @Size(min = 1, max = 100) String givenNames,
        @NotNull @Size(min = 1, max = 100) String familyNames,
        @Nullable @Valid IdentityDocument document,
        @Nullable LocalDate birthDate,
        @NotNull Sex sex,

        @Nullable @Size(max = 10) List<@NotNull @Size(max = 3) @Pattern(regexp = "[a-z]{2,3}") String> languages,

        @Nullable Schooling schooling,
        @Nullable Literacy literacy,
        @Nullable @Size(max = 30) String phone,
        @Nullable LocalDate registeredOn) {

    /** The same without document and phone, of which not even an unkeyed hash may be kept. */
    RegisterPerson withoutSecrets() {
        return new RegisterPerson(
                externalId,
                givenNames,
                familyNames,
                null,
                birthDate,
                sex,
                languages,
                schooling,
                literacy,
                null,
                registeredOn);
    }

    /** Document and phone as they were written. */
    String secrets() {
        return document == null
                ? "," + phone
                : document.number() + "," + document.complement() + "," + document.department() + "," + phone;
    }
}
