package org.ayni.credit.bureau;

import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.bureau.BureauAnswer.Rating;
import org.jspecify.annotations.Nullable;

/**
 * One question to the bureau and its answer, as kept. The document and the raw answer are kept apart, encrypted.
 *
 * @param rating null unless there is a report
 * @param failure why there is no answer; null unless UNAVAILABLE
 */
public record BureauCheck(
        UUID id,
        UUID personId,
        String purpose,
        UUID consentId,
        Outcome outcome,
        @Nullable Rating rating,
        @Nullable Boolean listed,
        @Nullable Integer lenders,
        LocalDate retrievedOn,
        LocalDate expiresOn,
        @Nullable String failure) {

    /** How long an answer may be used. */
    static final int FRESH_DAYS = 30;

    /** What kind of answer it is. */
    public enum Outcome {
        REPORT,
        NOT_FOUND,
        UNAVAILABLE
    }

    /** Whether it may still be used on a date. */
    public boolean isFresh(LocalDate on) {
        return !on.isAfter(expiresOn);
    }

    /** Whether the rating is at least as good as this one. */
    public boolean isAtLeast(String minimum) {
        return rating != null && rating.compareTo(Rating.valueOf(minimum)) <= 0;
    }
}
