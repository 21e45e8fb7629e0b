package org.ayni.reporting.periodtarget;

import java.math.BigDecimal;
import org.ayni.reporting.indicator.Status;
import org.ayni.reporting.indicator.Value;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a period's target asks for. */
@Schema(name = "PeriodTargetKind")
enum Kind {
    /** So much since the project began, by the period's last day. */
    CUMULATIVE,
    /** So much more in this period alone. */
    INCREMENTAL;

    /**
     * What was reached.
     *
     * @param end as of the period's last day
     * @param before as of the day before its first
     * @return null where a number that it needs is missing; before measuring began there was nothing to lack
     */
    @Nullable
    BigDecimal reached(Value end, Value before) {
        BigDecimal there = end.number();
        if (this == CUMULATIVE || there == null || before.status() == Status.NOT_YET_DUE) {
            return there;
        }
        BigDecimal here = before.number();
        return here == null ? null : there.subtract(here);
    }
}
