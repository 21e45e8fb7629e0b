package org.ayni.reporting.measurement;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The measurements. */
@Singleton
class MeasurementRepository {

    private static final String COLUMNS = """
            select id, indicator, number, unit, method, evidence_name, evidence_media_type, evidence_sha256,
                   measured_by, valid_on, booked_on, recorded_at, version, withdrawn_on, withdrawal_reason
            from measurement
            """;

    private final Jdbi sql;

    MeasurementRepository(Jdbi sql) {
        this.sql = sql;
    }

    private record Row(
            UUID id,
            String indicator,
            BigDecimal number,
            String unit,
            String method,
            String evidenceName,
            String evidenceMediaType,
            String evidenceSha256,
            String measuredBy,
            LocalDate validOn,
            LocalDate bookedOn,
            Instant recordedAt,
            long version,
            @Nullable LocalDate withdrawnOn,
            @Nullable String withdrawalReason) {

        Measurement measurement() {
            return new Measurement(
                    id,
                    indicator,
                    number,
                    unit,
                    method,
                    new Evidence(evidenceName, evidenceMediaType, evidenceSha256),
                    measuredBy,
                    validOn,
                    bookedOn,
                    recordedAt,
                    version,
                    withdrawnOn,
                    withdrawalReason);
        }
    }

    void add(Measurement it) {
        sql.useHandle(db -> db.createUpdate("""
                        insert into measurement (id, indicator, number, unit, method, evidence_name,
                                                 evidence_media_type, evidence_sha256, measured_by, valid_on, booked_on,
                                                 recorded_at, version)
                        values (:id, :indicator, :value, :unit, :method, :evidence.name, :evidence.mediaType,
                                :evidence.sha256, :measuredBy, :measuredOn, :bookedOn, :recordedAt, :version)""").bindMethods(it).execute());
    }

    /** Writes the withdrawal, once. */
    void withdraw(Measurement it, LocalDate bookedOn, Instant recordedAt) {
        sql.useHandle(db -> db.createUpdate("""
                        update measurement set version = :version, withdrawn_on = :withdrawnOn,
                          withdrawal_booked_on = :bookedOn, withdrawal_recorded_at = :now,
                          withdrawal_reason = :withdrawalReason
                        where id = :id and withdrawn_on is null""")
                .bindMethods(it)
                .bind("bookedOn", bookedOn)
                .bind("now", recordedAt)
                .execute());
    }

    Measurement get(UUID id) {
        return one(id, COLUMNS + "where id = :id");
    }

    Measurement lock(UUID id) {
        return one(id, COLUMNS + "where id = :id for update");
    }

    List<Measurement> list(@Nullable String indicator, PageRequest page) {
        return sql.withHandle(db -> db.createQuery(COLUMNS + """
                        where id > :after and (:indicator::text is null or indicator = :indicator)
                        order by id limit :fetch""")
                .bind("after", page.after())
                .bind("indicator", indicator)
                .bind("fetch", page.fetch())
                .mapTo(Row.class)
                .map(Row::measurement)
                .list());
    }

    private Measurement one(UUID id, String query) {
        return sql.withHandle(db ->
                        db.createQuery(query).bind("id", id).mapTo(Row.class).findOne())
                .orElseThrow(() -> Problem.notFound("measurement", id))
                .measurement();
    }
}
