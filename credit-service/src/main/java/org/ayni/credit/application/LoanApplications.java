package org.ayni.credit.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ayni.contracts.credit.Borrower;
import org.ayni.credit.application.Course.Ending;
import org.ayni.credit.application.LoanApplication.Offer;
import org.ayni.credit.borrower.Income;
import org.ayni.credit.eligibility.Assessment;
import org.ayni.credit.eligibility.Assessment.Overridden;
import org.ayni.credit.request.LoanRequest;
import org.ayni.kit.money.Money;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Caller;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The applications in the database. */
@Singleton
public class LoanApplications {

    /** The states that time ends. */
    private static final String OPEN = "('SUBMITTED', 'ELIGIBLE', 'REFERRED', 'ENDORSED', 'APPROVED')";

    private static final TypeReference<List<UUID>> IDS = new TypeReference<>() {};
    private static final TypeReference<List<Overridden>> OVERRIDES = new TypeReference<>() {};
    private static final TypeReference<Assessment> ASSESSMENT = new TypeReference<>() {};

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
            @Nullable UUID onlyBank,
            LocalDate today) {}

    Optional<LoanApplication> find(UUID id) {
        return query("where id = :id", id);
    }

    /** The application, locked until the end of the transaction. */
    public Optional<LoanApplication> lock(UUID id) {
        return query("where id = :id for no key update", id);
    }

    /** The application that a loan came from, locked: before the loan, as everywhere. */
    public Optional<LoanApplication> lockOfLoan(UUID loanId) {
        return query("where id = (select application_id from loan where loan.id = :id) for no key update", loanId);
    }

    private Optional<LoanApplication> query(String where, UUID id) {
        return sql.withHandle(db -> db.createQuery("select * from loan_application " + where)
                .bind("id", id)
                .map((row, context) -> toApplication(row))
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
                .map((row, context) -> toApplication(row))
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
        Map<String, @Nullable Object> columns = new LinkedHashMap<>(fixed(application));
        columns.putAll(changing(application));
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
        Map<String, @Nullable Object> columns = changing(application);
        String changes = columns.keySet().stream()
                .map(column -> column + " = :" + column)
                .collect(Collectors.joining(", "));
        sql.useHandle(db -> db.createUpdate("update loan_application set " + changes + " where id = :id")
                .bindMap(columns)
                .bind("id", application.id())
                .execute());
    }

    /** What changes with a command, by column; the rest never does. */
    private Map<String, @Nullable Object> changing(LoanApplication application) {
        LoanRequest request = application.request();
        Income income = request.income();
        Course course = application.course();
        Offer approved = course.approved();
        Ending ending = course.ending();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("version", application.version());
        columns.put("status", application.status());
        columns.put("round", application.round());
        columns.put("loan_id", application.loanId());
        columns.put("assessment", application.assessment() == null ? null : write(application.assessment()));
        columns.put("bank_id", request.bankId());
        columns.put("consortium_id", request.borrower().consortiumId());
        columns.put("sector", request.borrower().sector());
        columns.put("amount", request.amount().amount());
        columns.put("instalments", request.instalments());
        columns.put("annual_rate_percent", request.annualRatePercent());
        columns.put("purpose", request.purpose());
        columns.put("income_amount", income == null ? null : income.monthly().amount());
        columns.put("income_assessed_on", income == null ? null : income.assessedOn());
        columns.put("income_source", income == null ? null : income.source());
        columns.put("status_since", course.since());
        columns.put("lapses_on", course.lapsesOn());
        columns.put("endorsed_on", course.endorsedOn());
        columns.put(
                "approved_amount", approved == null ? null : approved.amount().amount());
        columns.put("approved_instalments", approved == null ? null : approved.instalments());
        columns.put("approved_rate_percent", approved == null ? null : approved.annualRatePercent());
        columns.put("overrides", write(course.overrides()));
        columns.put("ended_by", ending == null ? null : ending.by());
        columns.put("ended_code", ending == null ? null : ending.code());
        columns.put("ended_reason", ending == null ? null : ending.reason());
        columns.put("ended_on", ending == null ? null : ending.on());
        return columns;
    }

    /** What is fixed at submission, by column. */
    private Map<String, @Nullable Object> fixed(LoanApplication application) {
        LoanRequest request = application.request();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("id", application.id());
        columns.put("external_id", application.externalId());
        columns.put("fund_id", request.fundId());
        columns.put("product_id", request.productId());
        columns.put("borrower_type", request.borrower().borrowerType());
        columns.put("person_id", request.borrower().personId());
        columns.put("enterprise_id", request.borrower().enterpriseId());
        columns.put("signing_officers", write(request.signingOfficers()));
        columns.put("currency", request.amount().currency().getCurrencyCode());
        columns.put("submitted_by", application.submittedBy());
        columns.put("valid_on", request.submittedOn());
        columns.put("booked_on", application.course().bookedOn());
        return columns;
    }

    private LoanApplication toApplication(ResultSet row) throws SQLException {
        String assessment = row.getString("assessment");
        return new LoanApplication(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("external_id"),
                ApplicationStatus.valueOf(row.getString("status")),
                toRequest(row),
                row.getString("submitted_by"),
                row.getInt("round"),
                row.getObject("loan_id", UUID.class),
                assessment == null ? null : read(assessment, ASSESSMENT),
                toCourse(row));
    }

    private LoanRequest toRequest(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        BigDecimal income = row.getBigDecimal("income_amount");
        return new LoanRequest(
                row.getObject("fund_id", UUID.class),
                row.getObject("bank_id", UUID.class),
                row.getObject("product_id", UUID.class),
                new Borrower(
                        row.getString("borrower_type"),
                        row.getObject("person_id", UUID.class),
                        row.getObject("enterprise_id", UUID.class),
                        row.getObject("consortium_id", UUID.class),
                        row.getString("sector")),
                read(row.getString("signing_officers"), IDS),
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
    }

    private Course toCourse(ResultSet row) throws SQLException {
        BigDecimal approved = row.getBigDecimal("approved_amount");
        String endedBy = row.getString("ended_by");
        return new Course(
                row.getObject("booked_on", LocalDate.class),
                row.getObject("status_since", LocalDate.class),
                row.getObject("lapses_on", LocalDate.class),
                row.getObject("endorsed_on", LocalDate.class),
                approved == null
                        ? null
                        : new Offer(
                                Money.of(approved, row.getString("currency")),
                                row.getInt("approved_instalments"),
                                row.getBigDecimal("approved_rate_percent")),
                read(row.getString("overrides"), OVERRIDES),
                endedBy == null
                        ? null
                        : new Ending(
                                endedBy,
                                row.getString("ended_code"),
                                row.getString("ended_reason"),
                                row.getObject("ended_on", LocalDate.class)));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
