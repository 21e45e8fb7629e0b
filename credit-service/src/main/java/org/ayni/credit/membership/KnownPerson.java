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
        @Nullable UUID consentId) {}
