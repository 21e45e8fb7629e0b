package org.ayni.credit.approval;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The requests in the database. */
@Singleton
class AskedApprovals {

    private static final String REQUEST = """
            select id, version, kind, subject_id, command, bank_id, status, asked_by, asked_on, lapses_on, decided_by,
              decided_on, reason, result_path
            from approval_request\s""";

    private final Jdbi sql;
    private final BusinessClock clock;

    AskedApprovals(Jdbi sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The filters of the list. */
    public record Filter(
            @Nullable ApprovalStatus status,
            @Nullable String kind,
            @Nullable UUID subjectId,
            @Nullable UUID onlyBank) {}

    Optional<ApprovalRequest> find(UUID id) {
        return one("where id = :id", id);
    }

    /** The request, locked until the end of the transaction: of two confirmations one waits and finds it decided. */
    Optional<ApprovalRequest> lock(UUID id) {
        return one("where id = :id for no key update", id);
    }

    private Optional<ApprovalRequest> one(String where, UUID id) {
        return sql.withHandle(db -> db.createQuery(REQUEST + where)
                .bind("id", id)
                .mapTo(ApprovalRequest.class)
                .findOne());
    }

    List<ApprovalRequest> list(Filter filter, PageRequest page) {
        return sql.withHandle(db -> db.createQuery(REQUEST + """
                        where id > :after and (:kind::text is null or kind = :kind)
                          and (:subjectId::uuid is null or subject_id = :subjectId)
                          and (:onlyBank::uuid is null or bank_id = :onlyBank)
                          and (:status::text is null or :status = case
                            when status = 'OPEN' and lapses_on < :today then 'LAPSED' else status end)
                        order by id limit :fetch""")
                .bindMethods(filter)
                .bind("today", clock.today())
                .bind("after", page.after())
                .bind("fetch", page.fetch())
                .mapTo(ApprovalRequest.class)
                .list());
    }

    void insert(ApprovalRequest request) {
        sql.useHandle(db -> db.createUpdate("""
                        insert into approval_request (id, version, kind, subject_id, command, bank_id, status, asked_by,
                          asked_on, lapses_on, valid_on, booked_on, recorded_at)
                        values (:id, :version, :kind, :subjectId, :command, :bankId, :status, :askedBy, :askedOn,
                          :lapsesOn, :askedOn, :askedOn, :now)""")
                .bindMethods(request)
                .bind("now", clock.now())
                .execute());
    }

    void update(ApprovalRequest request) {
        sql.useHandle(db -> db.createUpdate("""
                        update approval_request set version = :version, status = :status, decided_by = :decidedBy,
                          decided_on = :decidedOn, reason = :reason, result_path = :resultPath
                        where id = :id""").bindMethods(request).execute());
    }
}
