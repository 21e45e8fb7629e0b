package org.ayni.credit.bureau;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.bureau.BureauAnswer.Rating;
import org.jspecify.annotations.Nullable;

/**
 * One question to the bureau and its answer, as kept. The document and the raw answer are kept apart, encrypted.
 *
 * @param source HTTP when we asked, BANK_UPLOAD when a bank gave us the report that it had
 * @param bankId the bank that gave it; null when we asked
 * @param rating null unless there is a report
 * @param debts what the person owes, as the bureau told it
 * @param failure why there is no answer; null unless UNAVAILABLE
 */
public record BureauCheck(
        UUID id,
        UUID personId,
        String purpose,
        UUID consentId,
        Source source,
        @Nullable UUID bankId,
        Outcome outcome,
        @Nullable Rating rating,
        @Nullable Boolean listed,
        @Nullable Integer lenders,
        List<Debt> debts,
        LocalDate retrievedOn,
        LocalDate expiresOn,
        @Nullable String failure) {

    /** How it came. */
    public enum Source {
        HTTP,
        BANK_UPLOAD
    }

    /** What kind of answer it is. */
    public enum Outcome {
        REPORT,
        NOT_FOUND,
        UNAVAILABLE
    }

    /** Whether it may still be used on a date; silence never may. */
    public boolean isFresh(LocalDate on) {
        return outcome != Outcome.UNAVAILABLE && !on.isAfter(expiresOn);
    }

    /** Whether the rating is at least as good as this one. */
    public boolean isAtLeast(String minimum) {
        return rating != null && rating.compareTo(Rating.valueOf(minimum)) <= 0;
    }
}
