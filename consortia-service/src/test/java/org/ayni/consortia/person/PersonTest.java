package org.ayni.consortia.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ayni.consortia.fact.FactTime;
import org.ayni.consortia.person.IdentityDocument.Department;
import org.ayni.kit.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {

    private static final LocalDate DAY = LocalDate.of(2001, 11, 5);
    private static final FactTime TIME = new FactTime(DAY, LocalDate.of(2002, 1, 1), Instant.EPOCH);

    @ParameterizedTest
    @CsvSource({
        "1983-11-06, UNDER_18",
        "1983-11-05, 18_29",
        "1971-11-06, 18_29",
        "1971-11-05, 30_44",
        "1956-11-06, 30_44",
        "1956-11-05, 45_59",
        "1941-11-06, 45_59",
        "1941-11-05, 60_PLUS"
    })
    void tellsTheAgeInBandsOnly(LocalDate birthDate, String band) {
        assertEquals(band, person(null, birthDate, null).ageBand());
    }

    @Test
    void doesNotGuessAnAge() {
        assertEquals("UNKNOWN", person(null, null, null).registered(null).ageBand());
    }

    @Test
    void refusesABirthAfterTheRegistration() {
        assertThrows(Problem.class, () -> person(null, DAY.plusDays(1), null));
    }

    @Test
    void keepsADocumentInItsOneSpelling() {
        Person person = person(new IdentityDocument("4.567.890 ", "1a", Department.LP), null, null);
        assertEquals(new IdentityDocument("4567890", "1A", Department.LP), person.document());
        assertThrows(Problem.class, () -> person(new IdentityDocument("1-2-3", null, null), null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"77123456", "+591 77-123-456", "(+591) 771 23456"})
    void keepsAPhoneInItsOneSpelling(String phone) {
        assertEquals("77123456", person(null, null, phone).phone());
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "no tiene", "+591", "7712345677123456"})
    void refusesWhatIsNoPhone(String phone) {
        assertThrows(Problem.class, () -> person(null, null, phone));
    }

    @Test
    void masksAllButTheLastThreeCharacters() {
        PersonView view = PersonView.of(person(new IdentityDocument("4567890", "1A", Department.LP), null, "77123456"));
        assertEquals(new PersonView.MaskedDocument("••••890", Department.LP), view.document());
        assertEquals("•••••456", view.phone());
    }

    @Test
    void neverPrintsNameDocumentOrPhone() {
        Person person = person(new IdentityDocument("4567890", "1A", Department.LP), null, "77123456");
        String printed = person + " " + person.document();
        for (String secret : List.of("4567890", "77123456", "Ejemplo")) {
            assertFalse(printed.contains(secret), printed);
        }
    }

    private static Person person(
            @Nullable IdentityDocument document, @Nullable LocalDate birthDate, @Nullable String phone) {
        return Person.register(
                new RegisterPerson(
                        null,
                        "Ejemplo",
                        "De Prueba",
                        document,
                        birthDate,
                        Sex.FEMALE,
                        List.of("es", "ay", "es"),
                        null,
                        null,
                        phone,
                        null),
                TIME);
    }
}
