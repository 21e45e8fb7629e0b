package org.ayni.consortia.membership;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.consortia.consortium.Consortia;
import org.ayni.consortia.enterprise.Enterprises;
import org.ayni.consortia.fact.ExternalId;
import org.ayni.consortia.fact.FactTime;
import org.ayni.consortia.fact.Facts;
import org.ayni.consortia.membership.MembershipRepository.Filter;
import org.ayni.kit.http.Answer;
import org.ayni.kit.idempotency.Idempotency;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Joining and leaving. The enterprise's row is held, so of many who join it at once one wins. */
@Singleton
public class MembershipService {

    private final MembershipRepository repository;
    private final Enterprises enterprises;
    private final Consortia consortia;
    private final Idempotency idempotency;
    private final Facts facts;

    MembershipService(
            MembershipRepository repository,
            Enterprises enterprises,
            Consortia consortia,
            Idempotency idempotency,
            Facts facts) {
        this.repository = repository;
        this.enterprises = enterprises;
        this.consortia = consortia;
        this.idempotency = idempotency;
        this.facts = facts;
    }

    /** 409 {@code enterprise-already-member} when it belongs to a consortium on that day or later. */
    @Transactional
    public Answer join(JoinConsortium command) {
        return idempotency.once(command, () -> {
            FactTime time = facts.time("joinedOn", command.joinedOn());
            enterprises.lock("enterpriseId", command.enterpriseId());
            consortia.mustBeActive("consortiumId", command.consortiumId(), "join");
            ExternalId external = facts.externalId(command.externalId());
            Membership membership = Membership.join(command, time);
            if (!repository.insert(membership, external, time)) {
                throw refused(membership, external);
            }
            facts.tell("membership/" + membership.id(), "join", null, membership, membership.joined());
            return Answer.created("/v1/memberships/" + membership.id(), membership.revision(), membership);
        });
    }

    @Transactional
    public Answer leave(UUID id, LeaveConsortium command) {
        return idempotency.once(command, () -> {
            FactTime time = facts.time("leftOn", command.leftOn());
            Membership before = repository.lock(id);
            facts.match(before.revision());
            Membership after = before.leave(command, time.validOn());
            repository.leave(after, time);
            facts.tell("membership/" + id, "leave", before, after, after.left(time.validOn()));
            return Answer.changed(after.revision(), after);
        });
    }

    @Transactional
    public Answer get(UUID id) {
        Membership membership = repository.get(id);
        return Answer.changed(membership.revision(), membership);
    }

    @Transactional
    public Page<Membership> list(
            @Nullable String externalId,
            @Nullable UUID enterpriseId,
            @Nullable UUID consortiumId,
            @Nullable LocalDate asOf,
            PageRequest page) {
        Filter filter = new Filter(externalId, facts.client(), enterpriseId, consortiumId, asOf);
        return Page.of(repository.list(filter, page), page, Membership::id, each -> each);
    }

    private Problem refused(Membership wanted, ExternalId external) {
        return repository
                .findLastingBeyond(wanted.enterpriseId(), wanted.joinedOn())
                .map(other -> MembershipProblem.ENTERPRISE_ALREADY_MEMBER
                        .problem(
                                "enterpriseId",
                                "Pertenece a " + other.consortiumId() + " desde " + other.joinedOn(),
                                "It belongs to " + other.consortiumId() + " since " + other.joinedOn())
                        .with("membershipId", other.id().toString())
                        .with("consortiumId", other.consortiumId().toString()))
                .orElseGet(external::taken);
    }
}
