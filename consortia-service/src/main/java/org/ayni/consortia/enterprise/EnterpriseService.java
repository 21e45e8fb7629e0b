package org.ayni.consortia.enterprise;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.ayni.consortia.enterprise.EnterpriseRepository.Filter;
import org.ayni.consortia.fact.FactTime;
import org.ayni.consortia.fact.Facts;
import org.ayni.kit.http.Answer;
import org.ayni.kit.idempotency.Idempotency;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** The commands of an enterprise. */
@Singleton
public class EnterpriseService {

    private final EnterpriseRepository repository;
    private final Idempotency idempotency;
    private final Facts facts;

    EnterpriseService(EnterpriseRepository repository, Idempotency idempotency, Facts facts) {
        this.repository = repository;
        this.idempotency = idempotency;
        this.facts = facts;
    }

    @Transactional
    public Answer register(RegisterEnterprise command) {
        return idempotency.once(command, () -> {
            FactTime time = facts.time("registeredOn", command.registeredOn());
            Enterprise enterprise = Enterprise.register(command, time);
            repository.insert(enterprise, facts.externalId(command.externalId()), time);
            EnterpriseView view = EnterpriseView.of(enterprise);
            facts.tell("enterprise/" + enterprise.id(), "register", null, view, enterprise.registered());
            return Answer.created("/v1/enterprises/" + enterprise.id(), enterprise.version(), view);
        });
    }

    @Transactional
    public Answer get(UUID id) {
        Enterprise enterprise = repository.get(id);
        return Answer.changed(enterprise.version(), EnterpriseView.of(enterprise));
    }

    @Transactional
    public Page<EnterpriseView> list(@Nullable String externalId, @Nullable String sector, PageRequest page) {
        Filter filter = new Filter(externalId, facts.client(), sector);
        return Page.of(repository.list(filter, page), page, Enterprise::id, EnterpriseView::of);
    }
}
