package org.ayni.reporting.periodtarget;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigDecimal;
import org.ayni.reporting.framework.Framework.Indicator;
import org.ayni.reporting.framework.Framework.Way;
import org.ayni.reporting.framework.PlainNumber;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.indicator.PercentOfTarget;
import org.ayni.reporting.indicator.Reason;
import org.ayni.reporting.indicator.Status;
import org.ayni.reporting.indicator.Value;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A target beside what was reached, counted by our own rule.
 *
 * @param reached null where nothing was counted, and where the growth is unknown
 * @param status of the value as of the period's last day
 */
@Schema(name = "PeriodTargetReached")
public record TargetView(
        Target target,

        @Nullable
        @JsonSerialize(using = PlainNumber.class)
        @Schema(type = SchemaType.NUMBER, format = PlainNumber.FORMAT)
        BigDecimal reached,

        Status status,
        @Nullable Reason reason,
        @Nullable String percentOfTarget,
        PercentOfTarget.@Nullable Missing percentReason) {

    static TargetView of(Target target, Value end, Value before) {
        BigDecimal reached = target.kind().reached(end, before);
        PercentOfTarget percent = PercentOfTarget.of(reached, target.number());
        return new TargetView(target, reached, end.status(), end.reason(), percent.percent(), percent.reason());
    }

    /** The value that the target is about; a part in which nothing was ever counted has no record. */
    static Value value(Target target, Figures figures) {
        Indicator indicator = figures.framework().indicator(target.indicator());
        Value whole = figures.value(indicator, Way.RECORD);
        if (target.dimension() == null || whole.status() == Status.NOT_YET_DUE) {
            return whole;
        }
        Value part = figures.parts(indicator, Way.RECORD, target.dimension()).get(target.part());
        return part == null ? new Value(null, Status.NO_RECORD, null, Reason.NEVER_RECORDED) : part;
    }
}
