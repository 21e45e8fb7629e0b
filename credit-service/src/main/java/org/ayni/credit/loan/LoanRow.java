package org.ayni.credit.loan;

import java.time.LocalDate;
import org.ayni.kit.money.Money;

/** One row of a loan's schedule, with what was paid of it. */
public record LoanRow(
        int number,
        LocalDate dueOn,
        Money principal,
        Money interest,
        Money principalPaid,
        Money interestPaid,
        String explanationEs,
        String explanationEn) {

    Money principalOpen() {
        return principal.minus(principalPaid);
    }

    Money interestOpen() {
        return interest.minus(interestPaid);
    }

    Money open() {
        return principalOpen().plus(interestOpen());
    }

    /** The row after this much of an amount was paid on it: interest first, then principal (design rule 45). */
    LoanRow pay(Money amount) {
        Money onInterest = least(amount, interestOpen());
        Money onPrincipal = least(amount.minus(onInterest), principalOpen());
        return new LoanRow(
                number,
                dueOn,
                principal,
                interest,
                principalPaid.plus(onPrincipal),
                interestPaid.plus(onInterest),
                explanationEs,
                explanationEn);
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
