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
    private final Identities identities;
    private final BureauCheckService checks;
    private final BusinessClock clock;
    private final DocumentDigest digests;

    BureauDesk(
            Members members,
            Bureau bureau,
            Identities identities,
            BureauCheckService checks,
            BusinessClock clock,
            @ConfigProperty(name = "ayni.document-digest-key") String digestKey) {
        this.members = members;
        this.bureau = bureau;
        this.identities = identities;
        this.checks = checks;
        this.clock = clock;
        this.digests = DocumentDigest.ofBase64(digestKey);
    }

    /** A person whose question is in order: with consent, and with the document that is theirs. */
    record Cleared(UUID personId, UUID consentId, Document document, String digest) {}

    Answer check(RequestBureauCheck command) {
        Cleared cleared = clear(command.personId(), command.document());
        return checks.keep(cleared, command.purpose(), bureau.ask(command.document()));
    }

    /** Refuses without consent, with another document, or against an earlier pairing; nothing has left us yet. */
    Cleared clear(UUID personId, Document document) {
        BureauConsent consent = members.bureauConsent(personId, clock.today())
                .orElseThrow(() -> BureauProblem.UNKNOWN_PERSON.problem(
                        "personId", "Aún no se conoce a esa persona", "That person is not known yet"));
        UUID consentId = consent.consentId();
        if (consentId == null) {
            throw BureauProblem.CONSENT_MISSING.problem(
                    "La persona no ha consentido CREDIT_BUREAU", "The person has not consented to CREDIT_BUREAU");
        }
        String digest = digests.of(document.number(), document.complement(), document.department());
        if (!digest.equals(consent.documentDigest())) {
            throw BureauProblem.DOCUMENT_MISMATCH.problem(
                    "No coincide con el documento registrado", "It is not the document that is registered");
        }
        identities.mustFit(personId, digest);
        return new Cleared(personId, consentId, document, digest);
    }
}
