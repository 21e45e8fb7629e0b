package org.ayni.training.attendance;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person in one session.
 *
 * @param revision 1, and one more for each correction; the greatest counts
 * @param walkIn the person had no place in the edition on that day
 */
public record Mark(
        UUID id,
        UUID personId,
        int revision,
        AttendanceStatus status,
        BigDecimal hours,
        boolean walkIn,
        AttendanceSource source,
        @Nullable String evidence,
        @Nullable String correctionReason) {}
