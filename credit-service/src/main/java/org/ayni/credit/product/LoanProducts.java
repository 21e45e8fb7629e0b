package org.ayni.credit.product;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ayni.credit.product.LoanProduct.Every;
import org.ayni.credit.product.LoanProduct.Programme;
import org.ayni.credit.product.LoanProduct.Terms;
import org.ayni.credit.product.LoanProduct.ThinFile;
import org.ayni.credit.schedule.Frequency;
import org.ayni.credit.schedule.ScheduleTerms.Amortization;
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
    private final Caller caller;
    private final BusinessClock clock;

    LoanProducts(Jdbi sql, Caller caller, BusinessClock clock) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
    }

    public Optional<LoanProduct> find(UUID id) {
        return sql.withHandle(db -> db.createQuery("select * from loan_product where id = :id")
                .bind("id", id)
                .map((row, context) -> toProduct(row))
                .findOne());
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
                          recorded_at)
                        values (:id, :version, :externalId, :client, :name, :programme, :currency,
                          :minimum, :maximum, :minimumInstalments, :maximumInstalments, :annualRatePercent,
                          :interestMethod, :amortization, :dayCount, :every, :unit, :instalmentMultiple,
                          :minimumRating, :thinFile, :incomeSharePercent, :votesRequired, :source, :validOn, :bookedOn,
                          :now)""")
                .bindMethods(product.terms())
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

    private static LoanProduct toProduct(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new LoanProduct(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("external_id"),
                new Terms(
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
                        new Every(
                                row.getInt("frequency_every"), Frequency.Unit.valueOf(row.getString("frequency_unit"))),
                        row.getBigDecimal("instalment_multiple"),
                        row.getString("minimum_rating"),
                        ThinFile.valueOf(row.getString("thin_file")),
                        row.getBigDecimal("income_share_percent"),
                        row.getInt("votes_required"),
                        row.getObject("valid_on", LocalDate.class),
                        row.getString("source")));
    }
}
