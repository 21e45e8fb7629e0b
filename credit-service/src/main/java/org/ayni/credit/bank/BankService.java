package org.ayni.credit.bank;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ayni.credit.bank.BankResource.BankView;
import org.ayni.credit.bank.BankResource.RegisterBank;
import org.ayni.kit.audit.Audit;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;
import org.ayni.kit.idempotency.Idempotency;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Caller;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Registers banks and answers who they are. */
@Singleton
public class BankService {

    private final Jdbi sql;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Caller caller;
    private final BusinessClock clock;

    BankService(Jdbi sql, Idempotency idempotency, Audit audit, Caller caller, BusinessClock clock) {
        this.sql = sql;
        this.idempotency = idempotency;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Answer register(RegisterBank command) {
        return idempotency.once(command, () -> {
            BankView bank = new BankView(Ids.next(), command.externalId(), command.name());
            sql.useHandle(db -> db.createUpdate("""
                            insert into bank (id, external_id, external_client, name, recorded_at)
                            values (:id, :externalId, :client, :name, :now)""")
                    .bindMethods(bank)
                    .bind("client", caller.client())
                    .bind("now", clock.now())
                    .execute());
            audit.record("bank/" + bank.id(), "register", null, bank);
            return Answer.created("/v1/banks/" + bank.id(), bank);
        });
    }

    /** Whether there is such a bank. */
    public boolean exists(UUID id) {
        return find(id).isPresent();
    }

    BankView get(UUID id) {
        boolean hidden = caller.bank().filter(own -> !own.equals(id)).isPresent();
        return Optional.of(id)
                .filter(asked -> !hidden)
                .flatMap(this::find)
                .orElseThrow(() -> Problem.notFound("bank", id));
    }

    Page<BankView> list(@Nullable String externalId, PageRequest page) {
        List<BankView> rows = sql.withHandle(db -> db.createQuery("""
                        select id, external_id, name from bank
                        where id > :after and (:externalId::text is null or external_id = :externalId)
                          and (:own::uuid is null or id = :own)
                        order by id limit :fetch""")
                .bind("after", page.after())
                .bind("externalId", externalId)
                .bind("own", caller.bank().orElse(null))
                .bind("fetch", page.fetch())
                .mapTo(BankView.class)
                .list());
        return Page.of(rows, page, BankView::id, bank -> bank);
    }

    private Optional<BankView> find(UUID id) {
        return sql.withHandle(db -> db.createQuery("select id, external_id, name from bank where id = :id")
                .bind("id", id)
                .mapTo(BankView.class)
                .findOne());
    }
}
