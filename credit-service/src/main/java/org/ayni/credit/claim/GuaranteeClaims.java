package org.ayni.credit.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.ayni.credit.claim.GuaranteeClaim.Acceptance;
import org.ayni.credit.claim.GuaranteeClaim.Ending;
import org.ayni.credit.claim.GuaranteeClaim.Evidence;
import org.ayni.credit.claim.GuaranteeClaim.Query;
import org.ayni.credit.claim.GuaranteeClaim.Shared;
import org.ayni.credit.ledger.BookingDay;
import org.ayni.kit.money.Money;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The claims in the database. */
@Singleton
public class GuaranteeClaims {

    private final Jdbi sql;
    private final ObjectMapper json;
    private final BookingDay days;
    private final BusinessClock clock;

    GuaranteeClaims(Jdbi sql, ObjectMapper json, BookingDay days, BusinessClock clock) {
        this.sql = sql;
        this.json = json;
        this.days = days;
        this.clock = clock;
    }

    /** The columns that change with a claim. */
    public record Row(
            UUID id,
            int version,
            ClaimStatus status,
            @Nullable String question,
            @Nullable LocalDate answerBy,
            @Nullable String answer,
            @Nullable BigDecimal base,
            @Nullable BigDecimal accepted,
            @Nullable LocalDate acceptedOn,
            @Nullable UUID acceptanceId,
            BigDecimal paid,
            BigDecimal collected,
            BigDecimal costs,
            BigDecimal gross,
            BigDecimal net,
            @Nullable BigDecimal loss,
            @Nullable LocalDate endedOn,
            @Nullable String reasonCode,
            @Nullable String reason) {

        static Row of(GuaranteeClaim claim) {
            return new Row(
                    claim.id(),
                    claim.version(),
                    claim.status(),
                    part(claim.query(), Query::question),
                    part(claim.query(), Query::answerBy),
                    part(claim.query(), Query::answer),
                    part(claim.acceptance(), it -> it.base().amount()),
                    part(claim.acceptance(), it -> it.amount().amount()),
                    part(claim.acceptance(), Acceptance::on),
                    part(claim.acceptance(), Acceptance::transactionId),
                    claim.paid().amount(),
                    claim.shared().collected().amount(),
                    claim.shared().costs().amount(),
                    claim.shared().fund().gross().amount(),
                    claim.shared().fund().net().amount(),
                    part(part(claim.ending(), Ending::loss), Money::amount),
                    part(claim.ending(), Ending::on),
                    part(claim.ending(), Ending::code),
                    part(claim.ending(), Ending::reason));
        }

        private static <T, R> @Nullable R part(@Nullable T whole, Function<T, @Nullable R> part) {
            return whole == null ? null : part.apply(whole);
        }
    }

    /** Adds a claim; false when the loan has one that was not turned down (design rule 56). */
    boolean insert(GuaranteeClaim claim) {
        return sql.withHandle(db -> db.createUpdate("""
                                insert into guarantee_claim (id, version, loan_id, fund_id, bank_id, currency, status,
                                  submitted_on, days_past_due, claimed_amount, bank_principal_amount, evidence,
                                  valid_on, booked_on, recorded_at)
                                values (:id, :version, :loanId, :fundId, :bankId, :currency, :status, :submittedOn,
                                  :daysPastDue, :amount, :principal, :proof::jsonb, :submittedOn, :bookedOn, :now)
                                on conflict (loan_id) where status not in ('REJECTED', 'WITHDRAWN') do nothing""")
                        .bindMethods(claim)
                        .bind("currency", claim.claimed().currency().getCurrencyCode())
                        .bind("amount", claim.claimed().amount())
                        .bind(
                                "principal",
                                claim.bankPrincipal() == null
                                        ? null
                                        : claim.bankPrincipal().amount())
                        .bind("proof", write(claim.evidence()))
                        .bind("bookedOn", days.today())
                        .bind("now", clock.now())
                        .execute())
                == 1;
    }

    void update(GuaranteeClaim claim) {
        sql.useHandle(db -> db.createUpdate("""
                        update guarantee_claim set version = :version, status = :status, question = :question,
                          answer_by = :answerBy, answer = :answer, base_amount = :base, accepted_amount = :accepted,
                          accepted_on = :acceptedOn, acceptance_id = :acceptanceId, paid_amount = :paid,
                          collected_amount = :collected, costs_amount = :costs, fund_gross_amount = :gross,
                          fund_net_amount = :net, loss_amount = :loss, ended_on = :endedOn,
                          reason_code = :reasonCode, reason = :reason
                        where id = :id""").bindMethods(Row.of(claim)).execute());
    }

    Optional<GuaranteeClaim> find(UUID id) {
        return one("where id = :id", id);
    }

    Optional<GuaranteeClaim> lock(UUID id) {
        return one("where id = :id for no key update", id);
    }

    /** The claim of a loan that was not turned down. */
    public Optional<GuaranteeClaim> ofLoan(UUID loanId) {
        return one("where loan_id = :id and status not in ('REJECTED', 'WITHDRAWN')", loanId);
    }

    /** Those of these loans whose claim is neither closed nor turned down. */
    public Set<UUID> open(Collection<UUID> loans) {
        return sql.withHandle(db -> db.createQuery("""
                        select loan_id from guarantee_claim where loan_id = any(:loans)
                          and status not in ('REJECTED', 'WITHDRAWN', 'CLOSED')""")
                .bind("loans", loans.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .set());
    }

    /** What older accepted claims of the window still wait for. */
    public BigDecimal waitingBefore(GuaranteeClaim claim) {
        return sql.withHandle(db -> db.createQuery("""
                        select coalesce(sum(older.accepted_amount - older.paid_amount), 0)
                        from guarantee_claim older join guarantee_claim this on this.id = :id
                        where older.fund_id = this.fund_id and older.bank_id = this.bank_id
                          and older.status = 'ACCEPTED' and older.acceptance_id < this.acceptance_id""")
                .bind("id", claim.id())
                .mapTo(BigDecimal.class)
                .one());
    }

    /** Claims whose question nobody answered in time. */
    List<UUID> unanswered(LocalDate day) {
        return sql.withHandle(db -> db.createQuery(
                        "select id from guarantee_claim where status = 'QUERIED' and answer_by < :day order by id")
                .bind("day", day)
                .mapTo(UUID.class)
                .list());
    }

    /** The filters of the list. */
    public record Filter(
            @Nullable ClaimStatus status,
            @Nullable UUID loanId,
            @Nullable UUID fundId,
            @Nullable UUID onlyBank) {}

    List<GuaranteeClaim> list(Filter filter, PageRequest page) {
        return sql.withHandle(db -> db.createQuery("""
                        select * from guarantee_claim where id > :after
                          and (:status::text is null or status = :status)
                          and (:loanId::uuid is null or loan_id = :loanId)
                          and (:fundId::uuid is null or fund_id = :fundId)
                          and (:onlyBank::uuid is null or bank_id = :onlyBank)
                        order by id limit :fetch""")
                .bindMethods(filter)
                .bind("after", page.after())
                .bind("fetch", page.fetch())
                .map((row, context) -> toClaim(row))
                .list());
    }

    private Optional<GuaranteeClaim> one(String where, UUID id) {
        return sql.withHandle(db -> db.createQuery("select * from guarantee_claim " + where)
                .bind("id", id)
                .map((row, context) -> toClaim(row))
                .findOne());
    }

    private GuaranteeClaim toClaim(ResultSet row) throws SQLException {
        Columns columns = new Columns(row, Currency.getInstance(row.getString("currency")));
        return new GuaranteeClaim(
                columns.id("id"),
                row.getInt("version"),
                columns.id("loan_id"),
                columns.id("fund_id"),
                columns.id("bank_id"),
                ClaimStatus.valueOf(row.getString("status")),
                columns.date("submitted_on"),
                row.getInt("days_past_due"),
                columns.money("claimed_amount"),
                row.getBigDecimal("bank_principal_amount") == null ? null : columns.money("bank_principal_amount"),
                read(row.getString("evidence")),
                row.getString("question") == null
                        ? null
                        : new Query(row.getString("question"), columns.date("answer_by"), row.getString("answer")),
                row.getBigDecimal("accepted_amount") == null
                        ? null
                        : new Acceptance(
                                columns.money("accepted_amount"),
                                columns.money("base_amount"),
                                columns.date("accepted_on"),
                                columns.id("acceptance_id")),
                columns.money("paid_amount"),
                new Shared(
                        columns.money("collected_amount"),
                        columns.money("costs_amount"),
                        new Sharing.Part(columns.money("fund_gross_amount"), columns.money("fund_net_amount"))),
                row.getObject("ended_on") == null
                        ? null
                        : new Ending(
                                columns.date("ended_on"),
                                row.getString("reason_code"),
                                row.getString("reason"),
                                row.getBigDecimal("loss_amount") == null ? null : columns.money("loss_amount")));
    }

    /** Reads a row's columns as what they mean. */
    private record Columns(ResultSet row, Currency currency) {

        UUID id(String column) throws SQLException {
            return row.getObject(column, UUID.class);
        }

        LocalDate date(String column) throws SQLException {
            return row.getObject(column, LocalDate.class);
        }

        Money money(String column) throws SQLException {
            return new Money(row.getBigDecimal(column), currency);
        }
    }

    private String write(List<Evidence> evidence) {
        try {
            return json.writeValueAsString(evidence);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Evidence> read(String evidence) {
        try {
            return List.of(json.readValue(evidence, Evidence[].class));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
