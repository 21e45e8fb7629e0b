package org.ayni.consortia.person;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ayni.consortia.fact.ExternalId;
import org.ayni.consortia.fact.FactTime;
import org.ayni.consortia.fact.Facts;
import org.ayni.consortia.person.PersonRepository.Index;
import org.ayni.kit.http.Answer;
import org.ayni.kit.idempotency.Idempotency;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The commands of a person. The audit trail, too, sees documents and phones masked only. */
@Singleton
public class PersonService {

    private static final int MAX_FOUND = 50;

    private final PersonRepository repository;
    private final PersonalVault vault;
    private final Idempotency idempotency;
    private final Facts facts;

    PersonService(PersonRepository repository, PersonalVault vault, Idempotency idempotency, Facts facts) {
        this.repository = repository;
        this.vault = vault;
        this.idempotency = idempotency;
        this.facts = facts;
    }

    /** What tells a retry of a registration from another one, without keeping what is secret in it. */
    private record Fingerprint(RegisterPerson command, String secrets) {}

    /** 409 {@code duplicate-document} with the person's id when somebody is registered with the document. */
    @Transactional
    public Answer register(RegisterPerson command) {
        Fingerprint fingerprint =
                new Fingerprint(command.withoutSecrets(), vault.digestOf("command", command.secrets()));
        return idempotency.once(fingerprint, () -> {
            FactTime time = facts.time("registeredOn", command.registeredOn());
            ExternalId external = facts.externalId(command.externalId());
            Person person = Person.register(command, time);
            Index index = indexOf(person);
            if (!repository.insert(person, index, external, time)) {
                throw taken(index, external);
            }
            PersonView view = PersonView.of(person);
            facts.tell(subject(person.id()), "register", null, view, person.registered(index.documentDigest()));
            return Answer.created("/v1/people/" + person.id(), person.version(), view);
        });
    }

    @Transactional
    public Answer get(UUID id) {
        Person person = repository.find(id).orElseThrow(() -> Problem.notFound("person", id));
        return Answer.changed(person.version(), PersonView.of(person));
    }

    /** Document and phone in clear; that they were read, and by whom, is in the audit trail of the person. */
    @Transactional
    public PersonView.InClear readDocument(UUID id) {
        Person person = repository.lock(id).orElseThrow(() -> Problem.notFound("person", id));
        facts.audit(subject(id), "read-document", null, null);
        return new PersonView.InClear(id, person.document(), person.phone());
    }

    /** Those with exactly this document or this phone, masked. */
    @Transactional
    public List<PersonView> lookUp(LookUpPeople command) {
        IdentityDocument document = command.document();
        String phone = command.phone();
        if ((document == null) == (phone == null)) {
            throw CommonProblem.INVALID_FIELD.problem(
                    "document", "Indique document o phone, y no ambos", "Give either document or phone");
        }
        List<Person> found = document == null
                ? repository.findByPhone(phoneDigest(Phone.normalise("phone", String.valueOf(phone))), MAX_FOUND)
                : repository.findByDocument(vault.digestOf(document.normalised("document"))).stream()
                        .toList();
        return found.stream().map(PersonView::of).toList();
    }

    @Transactional
    public Page<PersonView> list(@Nullable String externalId, PageRequest page) {
        return Page.of(repository.list(externalId, facts.client(), page), page, Person::id, PersonView::of);
    }

    private Index indexOf(Person person) {
        IdentityDocument document = person.document();
        String phone = person.phone();
        return new Index(document == null ? null : vault.digestOf(document), phone == null ? null : phoneDigest(phone));
    }

    private String phoneDigest(String phone) {
        return vault.digestOf("phone", phone);
    }

    private Problem taken(Index index, ExternalId external) {
        String documentDigest = index.documentDigest();
        return Optional.ofNullable(documentDigest)
                .flatMap(repository::findByDocument)
                .map(other -> PersonProblem.DUPLICATE_DOCUMENT
                        .problem(
                                "document",
                                "Ya hay una persona con este documento: " + other.id(),
                                "There is a person with this document: " + other.id())
                        .with("personId", other.id().toString()))
                .orElseGet(external::taken);
    }

    private static String subject(UUID id) {
        return "person/" + id;
    }
}
