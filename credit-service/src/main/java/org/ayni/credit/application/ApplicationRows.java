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
import java.util.UUID;
import org.ayni.contracts.credit.Borrower;
import org.ayni.credit.application.Course.Ending;
import org.ayni.credit.application.LoanApplication.Offer;
import org.ayni.credit.application.LoanApplication.Request;
import org.ayni.credit.borrower.Income;
import org.ayni.credit.eligibility.Assessment;
import org.ayni.credit.eligibility.Assessment.Overridden;
import org.ayni.kit.money.Money;
import org.jspecify.annotations.Nullable;

/** An application as a row and back. */
@Singleton
class ApplicationRows {

    private static final TypeReference<List<UUID>> IDS = new TypeReference<>() {};
    private static final TypeReference<List<Overridden>> OVERRIDES = new TypeReference<>() {};
    private static final TypeReference<Assessment> ASSESSMENT = new TypeReference<>() {};

    private final ObjectMapper json;

    ApplicationRows(ObjectMapper json) {
        this.json = json;
    }

    /** What changes with a command, by column; the rest never does. */
    Map<String, @Nullable Object> changing(LoanApplication application) {
        Request request = application.request();
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
    Map<String, @Nullable Object> fixed(LoanApplication application) {
        Request request = application.request();
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

    LoanApplication toApplication(ResultSet row) throws SQLException {
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

    private Request toRequest(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        BigDecimal income = row.getBigDecimal("income_amount");
        return new Request(
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
