package org.ayni.credit.bureau;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.bureau.BureauAnswer.NotFound;
import org.ayni.credit.bureau.BureauAnswer.Report;
import org.ayni.credit.bureau.BureauAnswer.Unavailable;
import org.ayni.credit.bureau.BureauCheck.Outcome;
import org.ayni.credit.bureau.BureauCheck.Source;
import org.ayni.credit.bureau.BureauChecks.Kept;
import org.ayni.credit.bureau.BureauDesk.Cleared;
import org.ayni.credit.bureau.BureauReportResource.GiveBureauReport;
import org.ayni.credit.policy.LendingPolicies;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;
import org.ayni.kit.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/** Keeps what the bureau answered, to us or to a bank. */
@Singleton
public class BureauCheckService {

    private final BureauChecks checks;
    private final Identities identities;
    private final LendingPolicies policies;
    private final Commands commands;

    BureauCheckService(BureauChecks checks, Identities identities, LendingPolicies policies, Commands commands) {
        this.checks = checks;
        this.identities = identities;
        this.policies = policies;
        this.commands = commands;
    }

    /** What a retry is told from: a keyed digest, since a plain hash of the body would let the document be guessed. */
    record Asked(UUID personId, String digest, String purpose) {}

    /** The same of a bank's report. */
    record Given(
            UUID personId,
            String digest,
            String rating,
            @Nullable Boolean listed,
            @Nullable Integer lenders,
            List<Debt> debts,
            LocalDate retrievedOn,
            String evidenceHash) {}

    /** Keeps an answer that was fetched before this transaction began. */
    @Transactional
    public Answer keep(Cleared cleared, String purpose, BureauAnswer answer) {
        return commands.once(new Asked(cleared.personId(), cleared.digest(), purpose), () -> {
            BureauCheck check = check(cleared, purpose, answer);
            String raw =
                    switch (answer) {
                        case Report report -> report.raw();
                        case NotFound notFound -> notFound.raw();
                        case Unavailable ignored -> null;
                    };
            keep(check, new Kept(cleared.document(), cleared.digest(), raw, null));
            return Answer.created("/v1/bureau-checks/" + check.id(), check);
        });
    }

    /** Keeps a report that a bank got for itself; it goes stale from the day on which the bank got it. */
    @Transactional
    public Answer give(Cleared cleared, GiveBureauReport command, UUID bankId) {
        Given given = new Given(
                cleared.personId(),
                cleared.digest(),
                command.rating(),
                command.listed(),
                command.lenders(),
                command.debts() == null ? List.of() : command.debts(),
                command.retrievedOn(),
                command.evidenceHash());
        return commands.once(given, () -> {
            commands.notAfterToday("retrievedOn", command.retrievedOn());
            BureauCheck check = check(cleared, given, bankId);
            keep(check, new Kept(cleared.document(), cleared.digest(), null, command.evidenceHash()));
            return Answer.created("/v1/bureau-reports/" + check.id(), check);
        });
    }

    private void keep(BureauCheck check, Kept kept) {
        identities.bind(check.personId(), kept.digest());
        checks.insert(check, kept);
        commands.audit("bureau-check/" + check.id(), "check", null, check);
    }

    private BureauCheck check(Cleared cleared, String purpose, BureauAnswer answer) {
        LocalDate today = commands.today();
        Report report = answer instanceof Report it ? it : null;
        String failure = answer instanceof Unavailable it ? it.reason() : null;
        return new BureauCheck(
                Ids.next(),
                cleared.personId(),
                purpose,
                cleared.consentId(),
                Source.HTTP,
                null,
                report != null ? Outcome.REPORT : failure == null ? Outcome.NOT_FOUND : Outcome.UNAVAILABLE,
                report == null ? null : report.rating(),
                report == null ? null : report.listed(),
                report == null ? null : report.lenders(),
                report == null ? List.of() : report.debts(),
                today,
                failure == null ? expiry(today) : today,
                failure);
    }

    private BureauCheck check(Cleared cleared, Given given, UUID bankId) {
        boolean found = !given.rating().equals(Outcome.NOT_FOUND.name());
        if (found && (given.listed() == null || given.lenders() == null)) {
            throw CommonProblem.INVALID_FIELD.problem(
                    given.listed() == null ? "listed" : "lenders",
                    "Un informe dice si figura y cuántos acreedores tiene",
                    "A report says whether the person is listed and how many lenders there are");
        }
        return new BureauCheck(
                Ids.next(),
                cleared.personId(),
                "LOAN_APPLICATION",
                cleared.consentId(),
                Source.BANK_UPLOAD,
                bankId,
                found ? Outcome.REPORT : Outcome.NOT_FOUND,
                found ? BureauAnswer.Rating.valueOf(given.rating()) : null,
                found ? given.listed() : null,
                found ? given.lenders() : null,
                given.debts(),
                given.retrievedOn(),
                expiry(given.retrievedOn()),
                null);
    }

    private LocalDate expiry(LocalDate retrievedOn) {
        return retrievedOn.plusDays(
                policies.inForce(null, commands.today()).terms().bureauFreshDays());
    }
}
