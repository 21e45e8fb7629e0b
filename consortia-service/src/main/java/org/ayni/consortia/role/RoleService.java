package org.ayni.consortia.role;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.ayni.consortia.enterprise.Enterprises;
import org.ayni.consortia.fact.FactTime;
import org.ayni.consortia.fact.Facts;
import org.ayni.consortia.person.People;
import org.ayni.kit.http.Answer;
import org.ayni.kit.idempotency.Idempotency;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;

/** The roles of a person. */
@Singleton
public class RoleService {

    private final RoleRepository repository;
    private final People people;
    private final Enterprises enterprises;
    private final Idempotency idempotency;
    private final Facts facts;

    RoleService(
            RoleRepository repository, People people, Enterprises enterprises, Idempotency idempotency, Facts facts) {
        this.repository = repository;
        this.people = people;
        this.enterprises = enterprises;
        this.idempotency = idempotency;
        this.facts = facts;
    }

    @Transactional
    public Answer take(UUID personId, TakeRole command) {
        return idempotency.once(command, () -> {
            FactTime time = facts.time("since", command.since());
            people.lock(personId);
            enterprises.mustBeKnown("enterpriseId", command.enterpriseId());
            EnterpriseRole role = EnterpriseRole.take(personId, command, time);
            repository.insert(role, time);
            facts.tell("person/" + personId, "take-role", null, role, role.taken());
            return Answer.created("/v1/people/" + personId + "/roles/" + role.id(), role.revision(), role);
        });
    }

    @Transactional
    public Answer leave(UUID personId, UUID roleId, LeaveRole command) {
        return idempotency.once(command, () -> {
            FactTime time = facts.time("until", command.until());
            people.lock(personId);
            EnterpriseRole before = repository.get(personId, roleId);
            facts.match(before.revision());
            EnterpriseRole after = before.leave(time.validOn());
            repository.leave(after, time);
            facts.tell("person/" + personId, "leave-role", before, after, after.left(time.validOn()));
            return Answer.changed(after.revision(), after);
        });
    }

    @Transactional
    public Answer get(UUID personId, UUID id) {
        EnterpriseRole role = repository.get(personId, id);
        return Answer.changed(role.revision(), role);
    }

    @Transactional
    public Page<EnterpriseRole> list(UUID personId, PageRequest page) {
        people.mustExist(personId);
        return Page.of(repository.list(personId, page), page, EnterpriseRole::id, each -> each);
    }
}
