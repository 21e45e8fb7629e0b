package org.ayni.consortia.person;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.ayni.consortia.fact.FactTime;
import org.ayni.consortia.fact.Texts;
import org.ayni.consortia.person.Education.Literacy;
import org.ayni.consortia.person.Education.Schooling;
import org.ayni.contracts.consortia.ConsortiaEvent.PersonRegistered;
import org.ayni.kit.id.Ids;
import org.jspecify.annotations.Nullable;

/** A person, with document and phone in clear: only {@link PersonRepository} keeps them, and only sealed. */
public record Person(
        UUID id,
        String givenNames,
        String familyNames,
        @Nullable IdentityDocument document,
        @Nullable LocalDate birthDate,
        Sex sex,
        List<String> languages,
        @Nullable Schooling schooling,
        @Nullable Literacy literacy,
        @Nullable String phone,
        LocalDate registeredOn,
        @Nullable String externalId,
        int version) {

    static Person register(RegisterPerson command, FactTime time) {
        FactTime.mustNotBeAfter(time.validOn(), "birthDate", command.birthDate());
        IdentityDocument document = command.document();
        String phone = Texts.optional(command.phone());
        return new Person(
                Ids.next(),
                Texts.required("givenNames", command.givenNames()),
                Texts.required("familyNames", command.familyNames()),
                document == null ? null : document.normalised("document"),
                command.birthDate(),
                command.sex(),
                command.languages() == null
                        ? List.of()
                        : command.languages().stream().distinct().toList(),
                command.schooling(),
                command.literacy(),
                phone == null ? null : Phone.normalise("phone", phone),
                time.validOn(),
                command.externalId(),
                1);
    }

    /** What other services learn: no name, no document, the age in a band. */
    PersonRegistered registered(@Nullable String documentDigest) {
        return new PersonRegistered(
                id,
                documentDigest,
                sex.name(),
                ageBand(),
                registeredOn,
                languages,
                schooling == null ? null : schooling.name());
    }

    /** UNDER_18, 18_29, 30_44, 45_59, 60_PLUS on the day of registration, or UNKNOWN. */
    String ageBand() {
        if (birthDate == null) {
            return "UNKNOWN";
        }
        int years = Period.between(birthDate, registeredOn).getYears();
        if (years < 18) {
            return "UNDER_18";
        }
        if (years < 30) {
            return "18_29";
        }
        if (years < 45) {
            return "30_44";
        }
        return years < 60 ? "45_59" : "60_PLUS";
    }

    /** Names and documents of people do not belong in logs. */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
