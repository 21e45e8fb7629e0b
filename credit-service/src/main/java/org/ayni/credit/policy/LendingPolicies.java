package org.ayni.credit.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ayni.credit.policy.LendingPolicy.Terms;
import org.ayni.credit.policy.LendingPolicy.VoteRange;
import org.ayni.kit.money.Money;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The policies in the database. */
@Singleton
public class LendingPolicies {

    private static final TypeReference<List<VoteRange>> RANGES = new TypeReference<>() {};
    private static final TypeReference<List<String>> FORMS = new TypeReference<>() {};

    private final Jdbi sql;
    private final ObjectMapper json;
    private final BusinessClock clock;

    LendingPolicies(Jdbi sql, ObjectMapper json, BusinessClock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** The policy in force for a product on a day: its own, else the one for all. */
    public LendingPolicy inForce(@Nullable UUID productId, LocalDate on) {
        return sql.withHandle(db -> db.createQuery("""
                        select * from lending_policy
                        where effective_on <= :on and (product_id is null or product_id = :productId::uuid)
                        order by product_id nulls last, effective_on desc, recorded_at desc limit 1""")
                .bind("on", on)
                .bind("productId", productId)
                .map((row, context) -> toPolicy(row))
                .one());
    }

    Optional<LendingPolicy> find(UUID id) {
        return sql.withHandle(db -> db.createQuery("select * from lending_policy where id = :id")
                .bind("id", id)
                .map((row, context) -> toPolicy(row))
                .findOne());
    }

    List<LendingPolicy> list(@Nullable UUID productId, PageRequest page) {
        return sql.withHandle(db -> db.createQuery("""
                        select * from lending_policy
                        where id > :after and (:productId::uuid is null or product_id = :productId)
                        order by id limit :fetch""")
                .bind("after", page.after())
                .bind("productId", productId)
                .bind("fetch", page.fetch())
                .map((row, context) -> toPolicy(row))
                .list());
    }

    void insert(LendingPolicy policy) {
        Money above = policy.terms().collateralAbove();
        sql.useHandle(db -> db.createUpdate("""
                        insert into lending_policy (id, product_id, effective_on, application_days, ineligible_days,
                          bureau_fresh_days, maximum_open_loans, maximum_days_past_due, collateral_above_amount,
                          currency, collateral_percent, vote_ranges, borrowing_legal_forms, source, valid_on,
                          booked_on, recorded_at)
                        values (:id, :productId, :effectiveOn, :applicationDays, :ineligibleDays, :bureauFreshDays,
                          :maximumOpenLoans, :maximumDaysPastDue, :above, :currency, :collateralPercent, :ranges,
                          :forms, :source, :effectiveOn, :bookedOn, :now)""")
                .bindMethods(policy.terms())
                .bindMethods(policy)
                .bind("above", above == null ? null : above.amount())
                .bind("currency", above == null ? null : above.currency().getCurrencyCode())
                .bind("ranges", write(policy.terms().voteRanges()))
                .bind("forms", write(policy.terms().borrowingLegalForms()))
                .bind("bookedOn", clock.today())
                .bind("now", clock.now())
                .execute());
    }

    private LendingPolicy toPolicy(ResultSet row) throws SQLException {
        BigDecimal above = row.getBigDecimal("collateral_above_amount");
        return new LendingPolicy(
                row.getObject("id", UUID.class),
                row.getObject("product_id", UUID.class),
                row.getObject("effective_on", LocalDate.class),
                new Terms(
                        row.getInt("application_days"),
                        row.getInt("ineligible_days"),
                        row.getInt("bureau_fresh_days"),
                        row.getObject("maximum_open_loans", Integer.class),
                        row.getInt("maximum_days_past_due"),
                        above == null ? null : Money.of(above, row.getString("currency")),
                        row.getBigDecimal("collateral_percent"),
                        read(row.getString("vote_ranges"), RANGES),
                        read(row.getString("borrowing_legal_forms"), FORMS),
                        row.getString("source")));
    }

    private String write(Object list) {
        try {
            return json.writeValueAsString(list);
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
