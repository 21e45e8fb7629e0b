package org.ayni.credit.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ayni.credit.calendar.HolidayCalendars;
import org.ayni.credit.cap.Segment;
import org.ayni.credit.product.LoanProduct.Every;
import org.ayni.credit.product.LoanProduct.Programme;
import org.ayni.credit.product.LoanProduct.Terms;
import org.ayni.credit.product.LoanProduct.ThinFile;
import org.ayni.credit.schedule.Frequency;
import org.ayni.credit.schedule.ScheduleTerms.Amortization;
import org.ayni.credit.schedule.ScheduleTerms.InstalmentPricing;
import org.ayni.credit.schedule.ScheduleTerms.InterestMethod;
import org.ayni.kit.money.Money;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Caller;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The products in the database. */
@Singleton
public class LoanProducts {

    private final Jdbi sql;
    private final ObjectMapper json;
    private final HolidayCalendars calendars;
    private final Caller caller;
    private final BusinessClock clock;

    LoanProducts(Jdbi sql, ObjectMapper json, HolidayCalendars calendars, Caller caller, BusinessClock clock) {
        this.sql = sql;
        this.json = json;
        this.calendars = calendars;
        this.caller = caller;
        this.clock = clock;
    }

    public Optional<LoanProduct> find(UUID id) {
        return sql.withHandle(db -> db.createQuery("select * from loan_product where id = :id")
                .bind("id", id)
                .map((row, context) -> toProduct(row))
                .findOne());
    }

    /** A product as it was when a contract was made, with its calendar as it is. */
    public LoanProduct agreed(UUID id, Terms terms) {
        return new LoanProduct(id, 1, null, terms, calendars.workingDays("calendarId", terms.calendarId()));
    }

    List<LoanProduct> list(@Nullable String externalId, PageRequest page) {
        return sql.withHandle(db -> db.createQuery("""
                        select * from loan_product
                        where id > :after and (:externalId::text is null or external_id = :externalId)
                        order by id limit :fetch""")
                .bind("after", page.after())
                .bind("externalId", externalId)
                .bind("fetch", page.fetch())
                .map((row, context) -> toProduct(row))
                .list());
    }

    void insert(LoanProduct product) {
        sql.useHandle(db -> db.createUpdate("""
                        insert into loan_product (id, version, external_id, external_client, name, programme, currency,
                          minimum_amount, maximum_amount, minimum_instalments, maximum_instalments, annual_rate_percent,
                          interest_method, amortization, day_count, frequency_every, frequency_unit,
                            instalment_multiple,
                          minimum_rating, thin_file, income_share_percent, votes_required, source, valid_on, booked_on,
                          recorded_at, conditions, principal_grace_instalments, interest_grace_instalments, fees,
                          rounding, instalment_pricing, segment, calendar_id)
                        values (:id, :version, :externalId, :client, :name, :programme, :currency,
                          :minimum, :maximum, :minimumInstalments, :maximumInstalments, :annualRatePercent,
                          :interestMethod, :amortization, :dayCount, :every, :unit, :instalmentMultiple,
                          :minimumRating, :thinFile, :incomeSharePercent, :votesRequired, :source, :validOn, :bookedOn,
                          :now, :conditionsText::jsonb, :principalGraceInstalments, :interestGraceInstalments,
                          :feesText::jsonb, :rounding, :instalmentPricing, :segment, :calendarId)""")
                .bindMethods(product.terms())
                .bind("conditionsText", text(product.conditions()))
                .bind("feesText", text(product.terms().fees()))
                .bind("id", product.id())
                .bind("version", product.version())
                .bind("externalId", product.externalId())
                .bind("client", caller.client())
                .bind("currency", product.terms().minimumAmount().currency().getCurrencyCode())
                .bind("minimum", product.terms().minimumAmount().amount())
                .bind("maximum", product.terms().maximumAmount().amount())
                .bind("every", product.terms().frequency().every())
                .bind("unit", product.terms().frequency().unit())
                .bind("bookedOn", clock.today())
                .bind("now", clock.now())
                .execute());
    }

    private LoanProduct toProduct(ResultSet row) throws SQLException {
        Terms terms = terms(row);
        return new LoanProduct(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("external_id"),
                terms,
                calendars.workingDays("calendarId", terms.calendarId()));
    }

    private Terms terms(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        String segment = row.getString("segment");
        return new Terms(
                row.getString("name"),
                Programme.valueOf(row.getString("programme")),
                Money.of(row.getBigDecimal("minimum_amount"), currency),
                Money.of(row.getBigDecimal("maximum_amount"), currency),
                row.getInt("minimum_instalments"),
                row.getInt("maximum_instalments"),
                row.getBigDecimal("annual_rate_percent"),
                InterestMethod.valueOf(row.getString("interest_method")),
                Amortization.valueOf(row.getString("amortization")),
                row.getString("day_count"),
                new Every(row.getInt("frequency_every"), Frequency.Unit.valueOf(row.getString("frequency_unit"))),
                row.getBigDecimal("instalment_multiple"),
                row.getString("minimum_rating"),
                ThinFile.valueOf(row.getString("thin_file")),
                row.getBigDecimal("income_share_percent"),
                row.getInt("votes_required"),
                row.getObject("valid_on", LocalDate.class),
                row.getString("source"),
                read(row.getString("conditions"), new TypeReference<Conditions>() {}),
                row.getInt("principal_grace_instalments"),
                row.getInt("interest_grace_instalments"),
                read(row.getString("fees"), new TypeReference<List<LoanFee>>() {}),
                RoundingChoice.valueOf(row.getString("rounding")),
                InstalmentPricing.valueOf(row.getString("instalment_pricing")),
                segment == null ? null : Segment.valueOf(segment),
                row.getObject("calendar_id", UUID.class));
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a product's terms in the database are not readable", impossible);
        }
    }

    private String text(@Nullable Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
