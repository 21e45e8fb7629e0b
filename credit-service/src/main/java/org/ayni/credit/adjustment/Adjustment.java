package org.ayni.credit.adjustment;

import java.time.LocalDate;
import org.ayni.credit.loan.Loan;
import org.ayni.credit.loan.Loan.Stamp;
import org.ayni.credit.loan.LoanBook.Source;
import org.ayni.credit.loan.LoanChange;

/** What somebody wants to change about a loan. */
interface Adjustment {

    /** What becomes of the loan, or why not. */
    LoanChange applyTo(Loan loan, Stamp stamp);

    /** Where it comes from. */
    Source from();

    /** The field that says when, and the day in it. */
    When when();

    /** A date and the name of its field. */
    record When(String field, LocalDate date) {}
}
