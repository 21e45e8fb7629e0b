package org.ayni.credit.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.loan.Contract;
import org.ayni.credit.loan.Loan;
import org.ayni.credit.schedule.Explanation;
import org.ayni.credit.standing.Standing;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The schedule of a loan as it stands on a date: rows that are over, and the rest as if all overdue were paid then. */
@Schema(name = "LoanSchedule")
public record ScheduleView(UUID loanId, LocalDate asOf, List<RowView> rows) {

    /**
     * One row and what was paid of it.
     *
     * @param from the period that bears the interest begins here
     * @param to and ends here
     * @param explanation why the row is what it is; of a row whose period is not over, what is expected
     */
    @Schema(name = "LoanInstalment")
    public record RowView(
            int number,
            LocalDate dueOn,
            LocalDate from,
            LocalDate to,
            Money principal,
            Money interest,
            Money fees,
            Money penalties,
            Money total,
            Money principalPaid,
            Money interestPaid,
            Money chargesPaid,
            Money open,
            Explanation explanation) {}

    static ScheduleView of(Loan loan, Standing standing) {
        return new ScheduleView(
                loan.id(),
                standing.asOf(),
                standing.lines().stream()
                        .map(line -> row(loan.contract(), line))
                        .toList());
    }

    private static RowView row(Contract contract, Standing.Line line) {
        return new RowView(
                line.number(),
                line.dueOn(),
                line.start(),
                line.end(),
                contract.money(line.principal()),
                contract.money(line.interest()),
                contract.money(line.fees()),
                contract.money(line.penalties()),
                contract.money(line.total()),
                contract.money(line.principalPaid()),
                contract.money(line.interestPaid()),
                contract.money(line.chargesPaid()),
                contract.money(line.open()),
                line.reason().explain());
    }
}
