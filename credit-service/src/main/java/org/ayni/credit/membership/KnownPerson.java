package org.ayni.credit.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What we know of a person on a date. Null means that nobody told us.
 *
 * @param consentId the consent to ask the bureau, in force on the date
 */
public record KnownPerson(
        UUID personId,
        @Nullable String ageBand,
        @Nullable LocalDate registeredOn,
        @Nullable UUID consentId) {

    /** Known to be a minor: a band that was told a year ago or more says that no longer. */
    public boolean isMinor(LocalDate on) {
        return "UNDER_18".equals(ageBand)
                && registeredOn != null
                && registeredOn.plusYears(1).isAfter(on);
    }
}
