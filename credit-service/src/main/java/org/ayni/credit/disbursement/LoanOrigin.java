package org.ayni.credit.disbursement;

import java.util.UUID;

/** Where a loan comes from; told, in the loan's transaction, what the loan does to it. */
public interface LoanOrigin {

    /** The first money went out. */
    void disbursed(UUID applicationId);

    /** The first disbursement was undone: the loan waits again. */
    void disbursementReversed(UUID applicationId);
}
