package org.ayni.consortia.consent;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.ayni.consortia.fact.FactTime;
import org.ayni.consortia.fact.Facts;
import org.ayni.consortia.person.People;
import org.ayni.kit.http.Answer;
import org.ayni.kit.idempotency.Idempotency;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;

/** The consents of a person. */
@Singleton
public class ConsentService {

    private final ConsentRepository repository;
    private final People people;
    private final Idempotency idempotency;
    private final Facts facts;

    ConsentService(ConsentRepository repository, People people, Idempotency idempotency, Facts facts) {
        this.repository = repository;
        this.people = people;
        this.idempotency = idempotency;
        this.facts = facts;
    }

    @Transactional
    public Answer give(UUID personId, GiveConsent command) {
        return idempotency.once(command, () -> {
            FactTime time = facts.time("givenOn", command.givenOn());
            people.lock(personId);
            Consent consent = Consent.give(personId, command, time);
            repository.insert(consent, time);
            facts.tell("person/" + personId, "give-consent", null, consent, consent.given());
            return Answer.created("/v1/people/" + personId + "/consents/" + consent.id(), consent.revision(), consent);
        });
    }

    @Transactional
    public Answer withdraw(UUID personId, UUID id, WithdrawConsent command) {
        return idempotency.once(command, () -> {
            FactTime time = facts.time("withdrawnOn", command.withdrawnOn());
            people.lock(personId);
            Consent before = repository.get(personId, id);
            facts.match(before.revision());
            Consent after = before.withdraw(time.validOn());
            repository.withdraw(after, time);
            facts.tell("person/" + personId, "withdraw-consent", before, after, after.withdrawn(time.validOn()));
            return Answer.changed(after.revision(), after);
        });
    }

    @Transactional
    public Answer get(UUID personId, UUID id) {
        Consent consent = repository.get(personId, id);
        return Answer.changed(consent.revision(), consent);
    }

    @Transactional
    public Page<Consent> list(UUID personId, PageRequest page) {
        people.mustExist(personId);
        return Page.of(repository.list(personId, page), page, Consent::id, each -> each);
    }
}
