package org.ayni.credit.cap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The highest rate that the law allows a segment of productive credit.
 *
 * @param percent a year, nominal, with every charge that the law does not exclude (design rule 37)
 * @param effectiveTo the last day; null while it is open, or until the next cap of the segment takes effect
 * @param source the law
 */
@Schema(name = "RateCap")
public record RateCap(
        UUID id,
        Segment segment,
        BigDecimal percent,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String source) {}
