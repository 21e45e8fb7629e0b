package org.ayni.credit.application;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ayni.contracts.credit.Borrower;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Caller;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The applications and votes in the database. */
@Singleton
public class LoanApplications {

    /** The states that time ends. */
    private static final String OPEN = "('SUBMITTED', 'ELIGIBLE', 'REFERRED', 'ENDORSED', 'APPROVED')";

    private final Jdbi sql;
    private final ApplicationRows rows;
    private final Caller caller;
    private final BusinessClock clock;

    LoanApplications(Jdbi sql, ApplicationRows rows, Caller caller, BusinessClock clock) {
        this.sql = sql;
        this.rows = rows;
        this.caller = caller;
        this.clock = clock;
    }

    /** The filters of the list. */
    public record Filter(
            @Nullable String externalId,
            @Nullable ApplicationStatus status,
            @Nullable UUID personId,
            @Nullable UUID onlyBank,
            LocalDate today) {}

    Optional<LoanApplication> find(UUID id) {
        return query("where id = :id", id);
    }

    /** The application, locked until the end of the transaction. */
    public Optional<LoanApplication> lock(UUID id) {
        return query("where id = :id for no key update", id);
    }

    private Optional<LoanApplication> query(String where, UUID id) {
        return sql.withHandle(db -> db.createQuery("select * from loan_application " + where)
                .bind("id", id)
                .map((row, context) -> rows.toApplication(row))
                .findOne());
    }

    List<LoanApplication> list(Filter filter, PageRequest page) {
        return sql.withHandle(db -> db.createQuery("""
                        select application.* from loan_application application
                        cross join lateral (select case when status in %1$s and lapses_on < :today then 'EXPIRED'
                          else status end as present) now
                        where id > :after and (:externalId::text is null or external_id = :externalId)
                          and (:status::text is null or present = :status)
                          and (:personId::uuid is null or person_id = :personId)
                          and (:onlyBank::uuid is null
                               or bank_id = :onlyBank and (present in ('ENDORSED', 'APPROVED', 'DISBURSED')
                                 or present in ('REJECTED', 'WITHDRAWN', 'EXPIRED') and endorsed_on is not null))
                        order by id limit :fetch""".formatted(OPEN))
                .bindMethods(filter)
                .bind("after", page.after())
                .bind("fetch", page.fetch())
                .map((row, context) -> rows.toApplication(row))
                .list());
    }

    /** Those that time has ended by the close of a day, and nobody has said so yet. */
    public List<UUID> lapsedBefore(LocalDate day) {
        return sql.withHandle(db -> db.createQuery(
                        "select id from loan_application where status in " + OPEN + " and lapses_on < :day order by id")
                .bind("day", day)
                .mapTo(UUID.class)
                .list());
    }

    /** The borrower's application for a product that time has ended already; it stands in the way of no other. */
    Optional<UUID> lapsedOf(Borrower borrower, UUID productId, LocalDate today) {
        return sql.withHandle(db -> db.createQuery("select id from loan_application where status in " + OPEN
                        + " and lapses_on < :today and product_id = :productId"
                        + " and coalesce(person_id, consortium_id) = coalesce(:personId::uuid, :consortiumId::uuid)")
                .bindMethods(borrower)
                .bind("productId", productId)
                .bind("today", today)
                .mapTo(UUID.class)
                .findOne());
    }

    /** Adds an application; false when the borrower has an open one for the product (design rule 30). */
    boolean insert(LoanApplication application) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>(rows.fixed(application));
        columns.putAll(rows.changing(application));
        columns.put("external_client", caller.client());
        columns.put("recorded_at", clock.now());
        Set<String> names = columns.keySet();
        return sql.withHandle(db -> db.createUpdate("insert into loan_application (" + String.join(", ", names)
                                + ") values (:" + String.join(", :", names)
                                + ") on conflict (coalesce(person_id, consortium_id), product_id) where status in "
                                + OPEN + " do nothing")
                        .bindMap(columns)
                        .execute()
                == 1);
    }

    void update(LoanApplication application) {
        Map<String, @Nullable Object> columns = rows.changing(application);
        String changes = columns.keySet().stream()
                .map(column -> column + " = :" + column)
                .collect(Collectors.joining(", "));
        sql.useHandle(db -> db.createUpdate("update loan_application set " + changes + " where id = :id")
                .bindMap(columns)
                .bind("id", application.id())
                .execute());
    }

    /** Keeps a vote; false when the member has voted in this round. */
    boolean vote(LoanApplication application, String member, ApplicationRequests.Vote vote) {
        return sql.withHandle(db -> db.createUpdate("""
                                insert into application_vote (application_id, member, favourable, reason, round,
                                  valid_on, booked_on, recorded_at)
                                values (:id, :member, :favourable, :reason, :round, :today, :today, :now)
                                on conflict do nothing""")
                        .bindMethods(vote)
                        .bind("id", application.id())
                        .bind("member", member)
                        .bind("round", application.round())
                        .bind("today", clock.today())
                        .bind("now", clock.now())
                        .execute()
                == 1);
    }

    /** How many voted for and against in a round. */
    public record Count(int favourable, int against) {}

    Count count(LoanApplication application) {
        return sql.withHandle(db -> db.createQuery("""
                        select count(*) filter (where favourable) as favourable,
                               count(*) filter (where not favourable) as against
                        from application_vote where application_id = :id and round = :round""")
                .bind("id", application.id())
                .bind("round", application.round())
                .mapTo(Count.class)
                .one());
    }
}
