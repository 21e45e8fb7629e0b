package org.ayni.credit.collateral;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ayni.credit.collateral.SecurityResource.GiveCollateral;
import org.ayni.credit.collateral.SecurityResource.GiveGuarantee;
import org.ayni.credit.membership.KnownPerson;
import org.ayni.credit.membership.Members;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;

/** Records what stands behind a loan, until the application is decided. The next assessment counts it. */
@Singleton
public class SecurityService {

    private static final Set<String> UNDECIDED = Set.of("SUBMITTED", "ELIGIBLE", "REFERRED", "INELIGIBLE", "ENDORSED");

    private final Securities securities;
    private final Members members;
    private final Commands commands;

    SecurityService(Securities securities, Members members, Commands commands) {
        this.securities = securities;
        this.members = members;
        this.commands = commands;
    }

    @Transactional
    public Answer give(UUID applicationId, GiveCollateral command) {
        return commands.once(command, () -> {
            mustBeUndecided(applicationId, "give-collateral", command.value(), "value");
            commands.notAfterToday("valuedOn", command.valuedOn());
            Collateral collateral = new Collateral(
                    Ids.next(),
                    applicationId,
                    command.kind(),
                    command.description(),
                    command.value(),
                    command.valuedOn(),
                    command.evidence());
            securities.insert(collateral);
            commands.audit("loan-application/" + applicationId, "give-collateral", null, collateral);
            return Answer.created("/v1/loan-applications/" + applicationId + "/collateral", collateral);
        });
    }

    @Transactional
    public Answer guarantee(UUID applicationId, GiveGuarantee command) {
        return commands.once(command, () -> {
            Securities.Subject subject = mustBeUndecided(applicationId, "guarantee", command.amount(), "amount");
            commands.notAfterToday("signedOn", command.signedOn());
            mustBeAbleToGuarantee(command.personId(), subject);
            Guarantor guarantor = new Guarantor(
                    Ids.next(),
                    applicationId,
                    command.personId(),
                    command.relation(),
                    command.amount(),
                    command.signedOn(),
                    command.evidence());
            if (!securities.insert(guarantor)) {
                throw CommonProblem.ALREADY_EXISTS.problem(
                        "personId", "Ya garantiza esta solicitud", "Guarantees this application already");
            }
            commands.audit("loan-application/" + applicationId, "guarantee", null, guarantor);
            return Answer.created("/v1/loan-applications/" + applicationId + "/guarantors", guarantor);
        });
    }

    /** Somebody known and of age, who answers with means other than the borrower's own. */
    private void mustBeAbleToGuarantee(UUID personId, Securities.Subject subject) {
        if (personId.equals(subject.personId())) {
            throw unable("Nadie garantiza su propio préstamo", "Nobody guarantees their own loan");
        }
        KnownPerson person = members.person(personId, commands.today())
                .orElseThrow(() -> unable("Aún no se conoce a esa persona", "That person is not known yet"));
        if (person.isMinor(commands.today())) {
            throw unable("Es menor de edad", "That person is a minor");
        }
    }

    private static Problem unable(String es, String en) {
        return CommonProblem.INVALID_FIELD.problem("personId", es, en);
    }

    private Securities.Subject mustBeUndecided(UUID applicationId, String action, Money amount, String field) {
        Securities.Subject subject = securities
                .lockSubject(applicationId)
                .orElseThrow(() -> Problem.notFound("loan application", applicationId));
        if (!UNDECIDED.contains(subject.status())) {
            throw Problem.stateConflict(action, subject.status(), List.of());
        }
        if (!amount.isPositive()) {
            throw CommonProblem.INVALID_FIELD.problem(field, "Debe ser mayor que cero", "Must be above zero");
        }
        if (!amount.currency().getCurrencyCode().equals(subject.currency())) {
            throw CommonProblem.CURRENCY_MISMATCH.problem(
                    field, "Exprese el valor en la moneda del préstamo", "Give the loan's currency");
        }
        return subject;
    }
}
