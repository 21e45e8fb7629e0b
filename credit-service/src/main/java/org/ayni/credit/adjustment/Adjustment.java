package org.ayni.credit.adjustment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.ayni.credit.claim.Sharing.CollectedBy;
import org.ayni.credit.loan.Loan;
import org.ayni.credit.loan.Loan.Stamp;
import org.ayni.credit.loan.LoanBook.Source;
import org.ayni.credit.loan.LoanChange;
import org.jspecify.annotations.Nullable;

/** What somebody wants to change about a loan. */
interface Adjustment {

    /** What becomes of the loan, or why not. */
    LoanChange applyTo(Loan loan, Stamp stamp);

    /** Where it comes from. */
    Source from();

    /** Whether it changes the risk that the fund guarantees, so that no claim may be open or paid. */
    @JsonIgnore
    default boolean isChangeOfRisk() {
        return false;
    }

    /** Who has the money of a recovery; null for everything else. */
    default @Nullable CollectedBy collector() {
        return null;
    }

    /** The field that says when, and the day in it. */
    When when();

    /** A date and the name of its field. */
    record When(String field, LocalDate date) {}
}
