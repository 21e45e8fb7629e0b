package org.ayni.credit.borrower;

import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.bureau.BureauCheck;
import org.jspecify.annotations.Nullable;

/**
 * A person who answers for a loan: the borrower, or a signing officer of a consortium that borrows itself (design rule
 * 65).
 *
 * @param consentId the consent to ask the bureau, in force on the date
 * @param check the latest answer of the bureau; null when nobody asked
 */
public record Signatory(
        UUID personId,
        @Nullable String ageBand,
        @Nullable LocalDate registeredOn,
        @Nullable UUID consentId,
        @Nullable BureauCheck check) {}
