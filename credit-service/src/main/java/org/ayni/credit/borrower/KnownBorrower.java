package org.ayni.credit.borrower;

import java.time.LocalDate;
import java.util.List;
import org.ayni.contracts.credit.Borrower;
import org.jspecify.annotations.Nullable;

/**
 * A borrower on a date.
 *
 * @param role the person's role in the enterprise; null for a consortium, and when there is none
 * @param signatories those who answer for the loan; the person, or the consortium's signing officers
 * @param income the last income that was told us; null when nobody did, or when the last answer was no figure
 */
public record KnownBorrower(
        Borrower borrower,
        @Nullable String role,
        @Nullable String consortiumStatus,
        @Nullable String legalForm,
        List<Signatory> signatories,
        @Nullable Income income) {

    public boolean isConsortium() {
        return borrower.borrowerType().equals("CONSORTIUM");
    }

    /** Whether consents and bureau answers are there; without them an application waits (design rule 30). */
    public boolean canBeAssessed() {
        return signatories.stream().allMatch(each -> each.consentId() != null && each.check() != null);
    }

    /** Whether every bureau answer may still be used. */
    public boolean isBureauFresh(LocalDate on) {
        return signatories.stream()
                .allMatch(each -> each.check() != null && each.check().isFresh(on));
    }
}
