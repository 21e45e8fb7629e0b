package org.ayni.credit.loan;

import java.math.BigDecimal;
import org.ayni.credit.history.Entry;
import org.ayni.credit.history.Input;
import org.ayni.credit.standing.Split;
import org.ayni.credit.standing.Standing;
import org.ayni.kit.money.Money;

/**
 * What one entry does to a loan.
 *
 * @param was how the loan stood on the business date without the entry
 * @param is how it stands with it
 */
public record LoanChange(Loan before, Loan after, Entry entry, Standing was, Standing is) {

    /** How the entry's own money is used; of a reversal, how its target's is not used any more. */
    public Split split() {
        if (entry.what() instanceof Input.Reversal reversal) {
            Split undone = was.splits().get(reversal.target());
            return undone == null ? Split.none() : Split.none().minus(undone);
        }
        Split split = is.splits().get(entry.id());
        return split == null ? Split.none() : split;
    }

    /** Whether the split is debt forgiven, now or no longer, and not money of the borrower. */
    boolean isWaiver() {
        Input what = entry.what();
        if (what instanceof Input.Reversal reversal) {
            return after.history().find(reversal.target()).what() instanceof Input.Waiver;
        }
        return what instanceof Input.Waiver;
    }

    public LoanStatus status() {
        return after.status(is);
    }

    Money money(BigDecimal amount) {
        return after.contract().money(amount);
    }
}
