package org.ayni.credit.membership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What we know of a person and the enterprise they borrow for, on one date. Null means that nobody told us.
 *
 * @param role the person's role in the enterprise on the date; null when there is none
 * @param consortiumId the consortium the enterprise belongs to on the date; null when it belongs to none
 * @param consentId the consent to ask the bureau, in force on the date
 * @param incomeSource DIAGNOSIS or SURVEY, whichever is later
 * @param documentDigest digest of the person's document
 */
public record KnownMember(
        UUID personId,
        UUID enterpriseId,
        @Nullable String ageBand,
        @Nullable LocalDate registeredOn,
        @Nullable String documentDigest,
        @Nullable String role,
        @Nullable UUID consortiumId,
        @Nullable String consortiumStatus,
        @Nullable String sector,
        @Nullable UUID consentId,
        @Nullable BigDecimal monthlyIncome,
        @Nullable String incomeCurrency,
        @Nullable LocalDate incomeOn,
        @Nullable String incomeSource) {}
