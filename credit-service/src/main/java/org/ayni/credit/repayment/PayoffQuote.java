package org.ayni.credit.repayment;

import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.loan.Loan;
import org.ayni.credit.standing.Standing;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What settles a loan on a day. It holds for that day and this version of the loan (design rule 48).
 *
 * @param interest borne and not paid; negative when it was paid for later days, which are credited
 */
@Schema(name = "PayoffQuote")
public record PayoffQuote(
        UUID loanId, int version, LocalDate on, Money principal, Money interest, Money charges, Money total) {

    static PayoffQuote of(Loan loan, Standing standing) {
        var contract = loan.contract();
        Money total = contract.money(standing.payoff());
        Money principal = contract.money(standing.totals().principal());
        Money charges = contract.money(standing.chargesBeforeClose());
        return new PayoffQuote(
                loan.id(),
                loan.version(),
                standing.asOf(),
                principal,
                total.minus(principal).minus(charges),
                charges,
                total);
    }
}
