package org.ayni.credit.disbursement;

import java.util.UUID;

/**
 * Where a loan comes from; told, in the loan's transaction, what the loan does to it. The application is locked before
 * its loan, here as in every command on an application, so that neither waits for the other.
 */
public interface LoanOrigin {

    /** Locks the application of a loan until the end of the transaction; before the loan is locked. */
    Held hold(UUID loanId);

    /** A locked application. */
    interface Held {

        /** The first money went out. */
        void disbursed();

        /** The first disbursement was undone: the loan waits again. */
        void disbursementReversed();
    }
}
