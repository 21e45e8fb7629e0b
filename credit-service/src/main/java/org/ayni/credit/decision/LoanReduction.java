package org.ayni.credit.decision;

import java.util.UUID;
import org.ayni.kit.money.Money;

/** What happens to a PENDING loan when the bank lowers the amount that it approved (design rule 33). */
public interface LoanReduction {

    /** The loan is over this amount from now on; the rest of its reservation is void, in exposure, cover and books. */
    void reduce(UUID loanId, Money newAmount);
}
