package org.ayni.reporting.measurement;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.framework.PlainNumber;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A number that a person measured. It stands in where no event tells the indicator's value.
 *
 * @param withdrawnOn business date on which it was taken back; null while it counts
 */
@Schema(name = "Measurement")
public record Measurement(
        UUID id,
        String indicator,

        @JsonSerialize(using = PlainNumber.class) @Schema(type = SchemaType.NUMBER, format = PlainNumber.FORMAT)
        BigDecimal value,

        String unit,
        String method,
        Evidence evidence,
        String measuredBy,
        LocalDate measuredOn,
        LocalDate bookedOn,
        Instant recordedAt,
        long version,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawalReason) {

    /** Who measures, and when that is recorded. */
    record Recording(UUID id, String by, LocalDate measuredOn, LocalDate bookedOn, Instant recordedAt) {}

    static Measurement record(RecordMeasurement it, Framework.Indicator indicator, Recording recording) {
        if (!it.unit().equals(indicator.unit())) {
            throw MeasurementProblem.UNIT_MISMATCH.problem(
                    "unit", "La meta se cuenta en " + indicator.unit(), "The target is counted in " + indicator.unit());
        }
        return new Measurement(
                recording.id(),
                it.indicator(),
                it.value(),
                it.unit(),
                it.method(),
                it.evidence(),
                recording.by(),
                recording.measuredOn(),
                recording.bookedOn(),
                recording.recordedAt(),
                1,
                null,
                null);
    }

    Measurement withdraw(LocalDate on, String reason) {
        if (withdrawnOn != null) {
            throw MeasurementProblem.ALREADY_WITHDRAWN.problem("El " + withdrawnOn, "On " + withdrawnOn);
        }
        return new Measurement(
                id,
                indicator,
                value,
                unit,
                method,
                evidence,
                measuredBy,
                measuredOn,
                bookedOn,
                recordedAt,
                version + 1,
                on,
                reason);
    }
}
