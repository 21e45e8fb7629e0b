package org.ayni.credit.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ayni.contracts.credit.Borrower;
import org.ayni.credit.application.LoanApplication.Request;
import org.ayni.credit.eligibility.Assessment;
import org.ayni.credit.eligibility.EligibilityFacts.Income;
import org.ayni.kit.money.Money;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Caller;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The applications and votes in the database. */
@Singleton
class LoanApplications {

    private final Jdbi sql;
    private final ObjectMapper json;
    private final Caller caller;
    private final BusinessClock clock;

    LoanApplications(Jdbi sql, ObjectMapper json, Caller caller, BusinessClock clock) {
        this.sql = sql;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /** The filters of the list. */
    public record Filter(
            @Nullable String externalId,
            @Nullable ApplicationStatus status,
            @Nullable UUID personId,
            @Nullable UUID onlyBank) {}

    /** The votes of a round. */
    public record Count(int favourable, int against) {}

    Optional<LoanApplication> find(UUID id) {
        return query("where id = :id", id);
    }

    /** The application, locked until the end of the transaction. */
    Optional<LoanApplication> lock(UUID id) {
        return query("where id = :id for no key update", id);
    }

    private Optional<LoanApplication> query(String where, UUID id) {
        return sql.withHandle(db -> db.createQuery("select * from loan_application " + where)
                .bind("id", id)
                .map((row, context) -> toApplication(row))
                .findOne());
    }

    List<LoanApplication> list(Filter filter, PageRequest page) {
        return sql.withHandle(db -> db.createQuery("""
                        select * from loan_application
                        where id > :after and (:externalId::text is null or external_id = :externalId)
                          and (:status::text is null or status = :status)
                          and (:personId::uuid is null or person_id = :personId)
                          and (:onlyBank::uuid is null
                               or bank_id = :onlyBank and status in ('ENDORSED', 'APPROVED', 'DISBURSED'))
                        order by id limit :fetch""")
                .bindMethods(filter)
                .bind("after", page.after())
                .bind("fetch", page.fetch())
                .map((row, context) -> toApplication(row))
                .list());
    }

    /** Adds an application; false when the borrower has an open one for the product (design rule 30). */
    boolean insert(LoanApplication application) {
        Request request = application.request();
        Income income = request.income();
        return sql.withHandle(db -> db.createUpdate("""
                                insert into loan_application (id, version, external_id, external_client, fund_id,
                                  bank_id,
                                  product_id, borrower_type, person_id, enterprise_id, consortium_id, sector, amount,
                                  currency, instalments, annual_rate_percent, purpose, income_amount,
                                    income_assessed_on,
                                  income_source, status, submitted_by, round, assessment, valid_on, booked_on,
                                  recorded_at)
                                values (:id, :version, :externalId, :client, :fundId, :bankId, :productId,
                                  :borrowerType,
                                  :personId, :enterpriseId, :consortiumId, :sector, :money, :currency, :instalments,
                                  :annualRatePercent, :purpose, :income, :incomeOn, :incomeSource, :status,
                                    :submittedBy,
                                  :round, :assessment, :submittedOn, :bookedOn, :now)
                                on conflict (coalesce(person_id, consortium_id), product_id)
                                  where status in ('SUBMITTED', 'ELIGIBLE', 'REFERRED', 'ENDORSED', 'APPROVED')
                                  do nothing""")
                        .bindMethods(request.borrower())
                        .bindMethods(request)
                        .bindMethods(application)
                        .bind("assessment", write(application.assessment()))
                        .bind("client", caller.client())
                        .bind("money", request.amount().amount())
                        .bind("currency", request.amount().currency().getCurrencyCode())
                        .bind("income", income == null ? null : income.monthly().amount())
                        .bind("incomeOn", income == null ? null : income.assessedOn())
                        .bind("incomeSource", income == null ? null : income.source())
                        .bind("bookedOn", clock.today())
                        .bind("now", clock.now())
                        .execute()
                == 1);
    }

    void update(LoanApplication application) {
        sql.useHandle(db -> db.createUpdate("""
                        update loan_application set version = :version, status = :status, round = :round,
                          loan_id = :loanId, assessment = :assessment, consortium_id = :consortiumId, sector = :sector
                        where id = :id""")
                .bindMethods(application.request().borrower())
                .bindMethods(application)
                .bind("assessment", write(application.assessment()))
                .execute());
    }

    /** Keeps a vote; false when the member has voted in this round. */
    boolean vote(LoanApplication application, String member, ApplicationRequests.Vote vote) {
        return sql.withHandle(db -> db.createUpdate("""
                                insert into application_vote (application_id, member, favourable, reason, round,
                                  valid_on,
                                                              booked_on, recorded_at)
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

    private LoanApplication toApplication(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        BigDecimal income = row.getBigDecimal("income_amount");
        Request request = new Request(
                row.getObject("fund_id", UUID.class),
                row.getObject("bank_id", UUID.class),
                row.getObject("product_id", UUID.class),
                new Borrower(
                        row.getString("borrower_type"),
                        row.getObject("person_id", UUID.class),
                        row.getObject("enterprise_id", UUID.class),
                        row.getObject("consortium_id", UUID.class),
                        row.getString("sector")),
                Money.of(row.getBigDecimal("amount"), currency),
                row.getInt("instalments"),
                row.getBigDecimal("annual_rate_percent"),
                row.getString("purpose"),
                income == null
                        ? null
                        : new Income(
                                Money.of(income, currency),
                                row.getObject("income_assessed_on", LocalDate.class),
                                row.getString("income_source")),
                row.getObject("valid_on", LocalDate.class));
        return new LoanApplication(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("external_id"),
                ApplicationStatus.valueOf(row.getString("status")),
                request,
                row.getString("submitted_by"),
                row.getInt("round"),
                row.getObject("loan_id", UUID.class),
                read(row.getString("assessment")));
    }

    private @Nullable String write(@Nullable Assessment assessment) {
        try {
            return assessment == null ? null : json.writeValueAsString(assessment);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private @Nullable Assessment read(@Nullable String assessment) {
        try {
            return assessment == null ? null : json.readValue(assessment, Assessment.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
