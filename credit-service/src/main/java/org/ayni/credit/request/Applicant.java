package org.ayni.credit.request;

import java.util.List;
import java.util.UUID;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Who asks: a person with an enterprise, or a consortium with those who sign for it; never both, never neither. */
public sealed interface Applicant {

    /** A person, with the enterprise that they borrow for. */
    record Person(UUID personId, UUID enterpriseId) implements Applicant {

        @Override
        public List<UUID> signingOfficers() {
            return List.of();
        }
    }

    /** A consortium that borrows itself. */
    record Consortium(UUID consortiumId, List<UUID> signingOfficers) implements Applicant {}

    /** Those who sign for a consortium, each once; nobody signs for a person. */
    List<UUID> signingOfficers();

    /** Who a command speaks of; 422 naming the first field that is lacking or too much. */
    static Applicant of(SubmitLoanApplication command) {
        List<UUID> officers = command.signingOfficers() == null
                ? List.of()
                : command.signingOfficers().stream().distinct().toList();
        UUID consortium = command.consortiumId();
        if (consortium == null) {
            UUID person = given("personId", command.personId());
            UUID enterprise = given("enterpriseId", command.enterpriseId());
            mustBe(officers.isEmpty(), "signingOfficers");
            return new Person(person, enterprise);
        }
        mustBe(command.personId() == null, "personId");
        mustBe(command.enterpriseId() == null, "enterpriseId");
        mustBe(!officers.isEmpty(), "signingOfficers");
        return new Consortium(consortium, officers);
    }

    private static UUID given(String field, @Nullable UUID id) {
        if (id == null) {
            throw refused(field);
        }
        return id;
    }

    private static void mustBe(boolean right, String field) {
        if (!right) {
            throw refused(field);
        }
    }

    private static Problem refused(String field) {
        return CommonProblem.INVALID_FIELD.problem(
                field,
                "Solicita una persona con su empresa, o un consorcio con quienes firman",
                "A person with an enterprise borrows, or a consortium with its signing officers");
    }
}
