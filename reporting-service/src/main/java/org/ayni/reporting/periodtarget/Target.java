package org.ayni.reporting.periodtarget;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.reporting.fact.Dimension;
import org.ayni.reporting.framework.PlainNumber;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A target of a period, as set.
 *
 * @param dimension with {@code part}, of one part; null of the whole
 */
@Schema(name = "PeriodTarget")
public record Target(
        UUID id,
        String periodCode,
        String indicator,
        Kind kind,
        @Nullable Dimension dimension,
        @Nullable String part,

        @JsonSerialize(using = PlainNumber.class) @Schema(type = SchemaType.NUMBER, format = PlainNumber.FORMAT)
        BigDecimal number,

        String setBy,
        LocalDate bookedOn,
        Instant recordedAt) {}
