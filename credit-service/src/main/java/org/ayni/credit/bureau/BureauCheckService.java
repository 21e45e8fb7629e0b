package org.ayni.credit.bureau;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.bureau.BureauAnswer.NotFound;
import org.ayni.credit.bureau.BureauAnswer.Report;
import org.ayni.credit.bureau.BureauAnswer.Unavailable;
import org.ayni.credit.bureau.BureauCheck.Outcome;
import org.ayni.credit.bureau.BureauCheckResource.RequestBureauCheck;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;

/** Keeps what the bureau answered. */
@Singleton
class BureauCheckService {

    private final BureauChecks checks;
    private final Commands commands;

    BureauCheckService(BureauChecks checks, Commands commands) {
        this.checks = checks;
        this.commands = commands;
    }

    /** What a retry is told from: a keyed digest, since a plain hash of the body would let the document be guessed. */
    record Asked(UUID personId, String digest, String purpose) {}

    /** Keeps an answer that was fetched before this transaction began. */
    @Transactional
    public Answer keep(RequestBureauCheck command, String digest, UUID consentId, BureauAnswer answer) {
        return commands.once(new Asked(command.personId(), digest, command.purpose()), () -> {
            BureauCheck check = check(command, consentId, answer);
            String raw =
                    switch (answer) {
                        case Report report -> report.raw();
                        case NotFound notFound -> notFound.raw();
                        case Unavailable ignored -> null;
                    };
            checks.insert(check, command.document(), digest, raw);
            commands.audit("bureau-check/" + check.id(), "check", null, check);
            return Answer.created("/v1/bureau-checks/" + check.id(), check);
        });
    }

    private BureauCheck check(RequestBureauCheck command, UUID consentId, BureauAnswer answer) {
        LocalDate today = commands.today();
        LocalDate expires = today.plusDays(BureauCheck.FRESH_DAYS);
        UUID id = Ids.next();
        UUID person = command.personId();
        String purpose = command.purpose();
        return switch (answer) {
            case Report it ->
                new BureauCheck(
                        id,
                        person,
                        purpose,
                        consentId,
                        Outcome.REPORT,
                        it.rating(),
                        it.listed(),
                        it.lenders(),
                        today,
                        expires,
                        null);
            case NotFound ignored ->
                new BureauCheck(
                        id, person, purpose, consentId, Outcome.NOT_FOUND, null, null, null, today, expires, null);
            case Unavailable it ->
                new BureauCheck(
                        id,
                        person,
                        purpose,
                        consentId,
                        Outcome.UNAVAILABLE,
                        null,
                        null,
                        null,
                        today,
                        today,
                        it.reason());
        };
    }
}
