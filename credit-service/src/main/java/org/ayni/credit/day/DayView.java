package org.ayni.credit.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The close of a day.
 *
 * @param loansDone through how many loans it has gone
 */
@Schema(name = "BusinessDay")
public record DayView(
        LocalDate day,
        BusinessDay.Status status,
        int loansDone,
        Instant begunAt,
        @Nullable Instant closedAt) {

    /** One page of closes. */
    @Schema(name = "BusinessDayPage")
    public record DayPage(List<DayView> items, @Nullable String nextCursor) {}

    static DayView of(BusinessDay close, int loansDone) {
        return new DayView(close.day(), close.status(), loansDone, close.begunAt(), close.closedAt());
    }
}
