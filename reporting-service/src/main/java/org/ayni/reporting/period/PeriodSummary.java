package org.ayni.reporting.period;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a period stands.
 *
 * @param round submissions so far
 */
@Schema(name = "PeriodSummary")
public record PeriodSummary(
        String code,
        LocalDate startsOn,
        LocalDate endsOn,
        PeriodState state,
        int round,
        long version,
        @Nullable String submittedBy,
        @Nullable String verifiedBy,
        @Nullable String approvedBy) {

    static PeriodSummary of(Period it) {
        return new PeriodSummary(
                it.code(),
                it.startsOn(),
                it.endsOn(),
                it.state(),
                it.round(),
                it.version(),
                it.submittedBy(),
                it.verifiedBy(),
                it.approvedBy());
    }
}
