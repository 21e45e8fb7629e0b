package org.ayni.reporting.period;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import org.ayni.reporting.framework.Framework.Way;
import org.ayni.reporting.indicator.Coverage;
import org.ayni.reporting.indicator.Reason;
import org.ayni.reporting.indicator.Status;
import org.ayni.reporting.indicator.Value;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** What periods state, and the corrections that they list: written once at submission. */
@Singleton
class StatementRepository {

    private final Jdbi sql;

    StatementRepository(Jdbi sql) {
        this.sql = sql;
    }

    private record StatementRow(
            String indicator,
            Way way,
            @Nullable BigDecimal number,
            Status status,
            @Nullable Long known,
            @Nullable Long expected,
            @Nullable Reason reason) {

        Statement statement() {
            Coverage coverage = known == null || expected == null ? null : new Coverage(known, expected);
            return new Statement(indicator, way, new Value(number, status, coverage, reason));
        }
    }

    private record CorrectionRow(
            String ofPeriod,
            @Nullable BigDecimal statedNumber,
            Status statedStatus,
            String indicator,
            Way way,
            @Nullable BigDecimal number,
            Status status,
            @Nullable Long known,
            @Nullable Long expected,
            @Nullable Reason reason) {

        Correction correction() {
            Statement now = new StatementRow(indicator, way, number, status, known, expected, reason).statement();
            return new Correction(ofPeriod, statedNumber, statedStatus, now);
        }
    }

    void add(Period period, List<Statement> statements, List<Correction> corrections) {
        sql.useHandle(db -> {
            PreparedBatch stated = db.prepareBatch("""
                    insert into period_statement (period_code, round, indicator, way, number, status, known, expected,
                                                  reason)
                    values (:period, :round, :indicator, :way, :number, :status, :known, :expected, :reason)""");
            statements.forEach(each -> bind(stated, period, each).add());
            stated.execute();
            if (corrections.isEmpty()) {
                return;
            }
            PreparedBatch corrected = db.prepareBatch("""
                    insert into period_correction (period_code, round, of_period, indicator, way, stated_number,
                                                   stated_status, number, status, known, expected, reason)
                    values (:period, :round, :ofPeriod, :indicator, :way, :statedNumber, :statedStatus, :number,
                            :status, :known, :expected, :reason)""");
            corrections.forEach(each -> bind(corrected, period, each.now())
                    .bind("ofPeriod", each.ofPeriod())
                    .bind("statedNumber", each.statedNumber())
                    .bind("statedStatus", each.statedStatus())
                    .add());
            corrected.execute();
        });
    }

    private static PreparedBatch bind(PreparedBatch batch, Period period, Statement statement) {
        Coverage coverage = statement.value().coverage();
        return batch.bind("period", period.code())
                .bind("round", period.round())
                .bind("indicator", statement.indicator())
                .bind("way", statement.way())
                .bind("number", statement.number())
                .bind("status", statement.status())
                .bind("known", coverage == null ? null : (Long) coverage.known())
                .bind("expected", coverage == null ? null : (Long) coverage.expected())
                .bind("reason", statement.value().reason());
    }

    /** What the period's last submission states. */
    List<Statement> statements(Period period) {
        return sql.withHandle(db -> db.createQuery("""
                        select indicator, way, number, status, known, expected, reason from period_statement
                        where period_code = :code and round = :round order by indicator, way""")
                .bind("code", period.code())
                .bind("round", period.round())
                .mapTo(StatementRow.class)
                .map(StatementRow::statement)
                .list());
    }

    /** The corrections that the period's last submission lists. */
    List<Correction> corrections(Period period) {
        return sql.withHandle(db -> db.createQuery("""
                        select of_period, stated_number, stated_status, indicator, way, number, status, known, expected,
                               reason
                        from period_correction where period_code = :code and round = :round
                        order by of_period, indicator, way""")
                .bind("code", period.code())
                .bind("round", period.round())
                .mapTo(CorrectionRow.class)
                .map(CorrectionRow::correction)
                .list());
    }
}
