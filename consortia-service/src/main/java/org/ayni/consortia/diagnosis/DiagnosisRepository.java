package org.ayni.consortia.diagnosis;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ayni.consortia.fact.ExternalId;
import org.ayni.consortia.fact.FactTime;
import org.ayni.kit.money.Money;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@Singleton
class DiagnosisRepository {

    private static final String SELECT = """
            select id, external_id, consortium_id, enterprise_id, valid_on as completed_on, instrument_version,
                   income_amount, income_currency, debt_amount, debt_currency, collateral, documents_held
            from diagnosis
            """;

    private final Jdbi sql;

    DiagnosisRepository(Jdbi sql) {
        this.sql = sql;
    }

    public record Filter(
            @Nullable String externalId,
            @Nullable String client,
            @Nullable UUID consortiumId,
            @Nullable UUID enterpriseId) {}

    public record Row(
            UUID id,
            @Nullable String externalId,
            UUID consortiumId,
            @Nullable UUID enterpriseId,
            LocalDate completedOn,
            String instrumentVersion,
            @Nullable BigDecimal incomeAmount,
            @Nullable String incomeCurrency,
            @Nullable BigDecimal debtAmount,
            @Nullable String debtCurrency,
            @Nullable String collateral,
            List<String> documentsHeld) {}

    public record NeedRow(
            UUID diagnosisId,
            String code,
            Need.Area area,
            int priority,
            @Nullable String description) {}

    /** 409 {@code already-exists} when the client used the external id before. */
    void insert(Diagnosis diagnosis, ExternalId external, FactTime time) {
        CreditCapacity capacity = diagnosis.creditCapacity();
        List<String> held = capacity.documentsHeld() == null ? List.of() : capacity.documentsHeld();
        int inserted = sql.withHandle(db -> db.createUpdate("""
                        insert into diagnosis (id, consortium_id, enterprise_id, instrument_version, income_amount,
                          income_currency, debt_amount, debt_currency, collateral, documents_held, external_id,
                          external_client, valid_on, booked_on, recorded_at)
                        values (:id, :consortiumId, :enterpriseId, :instrumentVersion, :incomeAmount,
                          :incomeCurrency, :debtAmount, :debtCurrency, :collateral, :held, :externalId,
                          :externalClient, :validOn, :bookedOn, :recordedAt)
                        on conflict do nothing""")
                .bindMethods(diagnosis)
                .bind("incomeAmount", amount(capacity.monthlyIncome()))
                .bind("incomeCurrency", currency(capacity.monthlyIncome()))
                .bind("debtAmount", amount(capacity.debts()))
                .bind("debtCurrency", currency(capacity.debts()))
                .bind("collateral", capacity.collateral())
                .bindArray("held", String.class, held)
                .bind("externalClient", external.externalClient())
                .bindMethods(time)
                .execute());
        if (inserted == 0) {
            throw external.taken();
        }
        insertNeeds(diagnosis, time);
    }

    Diagnosis get(UUID id) {
        List<Row> rows = sql.withHandle(db -> db.createQuery(SELECT + "where id = :id")
                .bind("id", id)
                .mapTo(Row.class)
                .list());
        if (rows.isEmpty()) {
            throw Problem.notFound("diagnosis", id);
        }
        return withNeeds(rows).getFirst();
    }

    List<Diagnosis> list(Filter filter, PageRequest page) {
        return withNeeds(sql.withHandle(db -> db.createQuery(SELECT + """
                        where id > :after
                          and (:externalId::text is null or (external_id = :externalId and external_client = :client))
                          and (:consortiumId::uuid is null or consortium_id = :consortiumId)
                          and (:enterpriseId::uuid is null or enterprise_id = :enterpriseId)
                        order by id limit :fetch""")
                .bindMethods(filter)
                .bind("after", page.after())
                .bind("fetch", page.fetch())
                .mapTo(Row.class)
                .list()));
    }

    private void insertNeeds(Diagnosis diagnosis, FactTime time) {
        List<Need> needs = diagnosis.needs();
        sql.useHandle(db -> db.createUpdate("""
                        insert into diagnosis_need (diagnosis_id, priority, code, area, description, valid_on,
                          booked_on, recorded_at)
                        select :id, priority, code, area, description, :validOn, :bookedOn, :recordedAt
                        from unnest(:priorities, :codes, :areas, :descriptions)
                          as need (priority, code, area, description)""")
                .bind("id", diagnosis.id())
                .bindArray(
                        "priorities",
                        Integer.class,
                        needs.stream().map(Need::priority).toList())
                .bindArray("codes", String.class, needs.stream().map(Need::code).toList())
                .bindArray(
                        "areas",
                        String.class,
                        needs.stream().map(each -> each.area().name()).toList())
                .bindArray("descriptions", String.class, (Object[])
                        needs.stream().map(Need::description).toArray(String[]::new))
                .bindMethods(time)
                .execute());
    }

    private List<Diagnosis> withNeeds(List<Row> rows) {
        Map<UUID, List<NeedRow>> needs = sql
                .withHandle(db -> db.createQuery("""
                                select diagnosis_id, code, area, priority, description from diagnosis_need
                                where diagnosis_id = any(:ids) order by priority""")
                        .bindArray("ids", UUID.class, rows.stream().map(Row::id).toList())
                        .mapTo(NeedRow.class)
                        .list())
                .stream()
                .collect(Collectors.groupingBy(NeedRow::diagnosisId));
        return rows.stream()
                .map(row -> diagnosis(row, needs.getOrDefault(row.id, List.of())))
                .toList();
    }

    private static Diagnosis diagnosis(Row row, List<NeedRow> needs) {
        return new Diagnosis(
                row.id,
                row.externalId,
                row.consortiumId,
                row.enterpriseId,
                row.completedOn,
                row.instrumentVersion,
                needs.stream()
                        .map(each -> new Need(each.code, each.area, each.priority, each.description))
                        .toList(),
                new CreditCapacity(
                        money(row.incomeAmount, row.incomeCurrency),
                        money(row.debtAmount, row.debtCurrency),
                        row.collateral,
                        row.documentsHeld));
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    private static @Nullable String currency(@Nullable Money money) {
        return money == null ? null : money.currency().getCurrencyCode();
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : Money.of(amount, currency);
    }
}
