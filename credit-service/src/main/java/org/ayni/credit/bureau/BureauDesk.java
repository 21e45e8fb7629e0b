package org.ayni.credit.bureau;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.ayni.credit.bureau.BureauCheckResource.RequestBureauCheck;
import org.ayni.credit.membership.Members;
import org.ayni.credit.membership.Members.BureauConsent;
import org.ayni.kit.http.Answer;
import org.ayni.kit.security.DocumentDigest;
import org.ayni.kit.time.BusinessClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks first, then keeps: no consent, no call; and no transaction is open while the bureau thinks. */
@Singleton
class BureauDesk {

    private final Members members;
    private final Bureau bureau;
    private final BureauCheckService checks;
    private final BusinessClock clock;
    private final DocumentDigest digests;

    BureauDesk(
            Members members,
            Bureau bureau,
            BureauCheckService checks,
            BusinessClock clock,
            @ConfigProperty(name = "ayni.document-digest-key") String digestKey) {
        this.members = members;
        this.bureau = bureau;
        this.checks = checks;
        this.clock = clock;
        this.digests = DocumentDigest.ofBase64(digestKey);
    }

    Answer check(RequestBureauCheck command) {
        BureauConsent consent = members.bureauConsent(command.personId(), clock.today())
                .orElseThrow(() -> BureauProblem.UNKNOWN_PERSON.problem(
                        "personId", "Aún no se conoce a esa persona", "That person is not known yet"));
        UUID consentId = consent.consentId();
        if (consentId == null) {
            throw BureauProblem.CONSENT_MISSING.problem(
                    "La persona no ha consentido CREDIT_BUREAU", "The person has not consented to CREDIT_BUREAU");
        }
        Document document = command.document();
        String digest = digests.of(document.number(), document.complement(), document.department());
        if (!digest.equals(consent.documentDigest())) {
            throw BureauProblem.DOCUMENT_MISMATCH.problem(
                    "No coincide con el documento registrado", "It is not the document that is registered");
        }
        return checks.keep(command, digest, consentId, bureau.ask(document));
    }
}
