package org.ayni.credit.loan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.credit.Borrower;
import org.ayni.credit.loan.LoanStatus.Action;
import org.ayni.credit.schedule.Schedule;
import org.ayni.kit.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A loan with its own copy of the terms. Each command returns the loan after it, or refuses; the schedule starts at the
 * actual day of disbursement (design rule 29).
 *
 * @param rows the schedule; empty while PENDING
 */
public record Loan(
        UUID id,
        int version,
        LoanStatus status,
        Contract contract,
        @Nullable LocalDate disbursedOn,
        Money disbursed,
        Money outstanding,
        LocalDate lastPaidOn,
        List<LoanRow> rows) {

    /** What was agreed at approval and never changes. */
    public record Contract(
            UUID applicationId,
            UUID fundId,
            UUID bankId,
            UUID productId,
            Borrower borrower,
            Money approved,
            BigDecimal coverPercent,
            BigDecimal annualRatePercent,
            int instalments,
            LocalDate approvedOn,
            LocalDate expiresOn,
            LocalDate confirmableTo) {

        /** C(x): the fund's cover of a principal. */
        Money cover(Money principal) {
            return principal.percent(coverPercent);
        }
    }

    /** How a payment was split. */
    public record Split(Money principal, Money interest) {}

    /** The loan after a payment, and how the payment was split. */
    record Repaid(Loan loan, Split split) {}

    /**
     * The whole approved amount goes out.
     *
     * @param on within the reservation, and confirmed within its grace days (design rule 35)
     * @param today the business date
     */
    Loan disburse(Money amount, LocalDate on, LocalDate today, Schedule schedule) {
        status.mustAllow(Action.DISBURSE);
        if (contract.approved.same(amount).compareTo(contract.approved) != 0) {
            throw LoanProblem.AMOUNT_NOT_AS_APPROVED.problem(
                    "amount", "Se aprobó " + contract.approved, contract.approved + " was approved");
        }
        if (on.isBefore(contract.approvedOn)) {
            throw LoanProblem.INVALID_DATE.problem(
                    "disbursedOn",
                    "Se aprobó recién el " + contract.approvedOn,
                    "It was approved on " + contract.approvedOn + " only");
        }
        if (on.isAfter(contract.expiresOn) || today.isAfter(contract.confirmableTo)) {
            throw LoanProblem.RESERVATION_EXPIRED.problem(
                    "La reserva venció el " + contract.expiresOn, "The reservation ended on " + contract.expiresOn);
        }
        List<LoanRow> rows = schedule.rows().stream()
                .map(row -> new LoanRow(
                        row.number(),
                        row.dueOn(),
                        money(row.principal()),
                        money(row.interest()),
                        money(BigDecimal.ZERO),
                        money(BigDecimal.ZERO),
                        row.explanation().spanish(),
                        row.explanation().english()))
                .toList();
        return new Loan(id, version + 1, LoanStatus.ACTIVE, contract, on, amount, amount, on, rows);
    }

    /**
     * A payment: everything due, oldest row first, in it interest before principal; then the next rows in turn
     * (NEXT_INSTALMENT, design rules 45 and 46).
     */
    Repaid repay(Money amount, LocalDate on) {
        status.mustAllow(Action.REPAY);
        if (!outstanding.same(amount).isPositive()) {
            throw LoanProblem.INVALID_AMOUNT.problem("amount", "Debe ser mayor que cero", "Must be above zero");
        }
        if (on.isBefore(lastPaidOn)) {
            throw LoanProblem.LATER_TRANSACTION_BLOCKS.problem(
                    "Hay un movimiento del " + lastPaidOn, "There is a transaction of " + lastPaidOn);
        }
        Money open = rows.stream().map(LoanRow::open).reduce(money(BigDecimal.ZERO), Money::plus);
        if (amount.compareTo(open) > 0) {
            throw LoanProblem.OVERPAYMENT
                    .problem("amount", "Quedan por pagar " + open, open + " is left to pay")
                    .with("remaining", open);
        }
        List<LoanRow> after = new ArrayList<>(rows.size());
        Money left = amount;
        for (LoanRow row : rows) {
            LoanRow paid = row.pay(left);
            left = left.minus(row.open().minus(paid.open()));
            after.add(paid);
        }
        Money principal = sumPrincipalPaid(after).minus(sumPrincipalPaid(rows));
        Money owed = outstanding.minus(principal);
        LoanStatus next = amount.compareTo(open) == 0 ? LoanStatus.PAID_OFF : LoanStatus.ACTIVE;
        Loan loan = new Loan(id, version + 1, next, contract, disbursedOn, disbursed, owed, on, List.copyOf(after));
        return new Repaid(loan, new Split(principal, amount.minus(principal)));
    }

    /** The approval ended without a disbursement. */
    Loan cancel() {
        status.mustAllow(Action.CANCEL);
        return new Loan(
                id, version + 1, LoanStatus.CANCELLED, contract, disbursedOn, disbursed, outstanding, lastPaidOn, rows);
    }

    /** Days since the oldest unpaid row fell due; due today is 0 (design rule 44). */
    int daysPastDue(LocalDate on) {
        return rows.stream()
                .filter(row -> row.open().isPositive())
                .findFirst()
                .map(row -> Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(row.dueOn(), on))))
                .orElse(0);
    }

    private Money sumPrincipalPaid(List<LoanRow> of) {
        return of.stream().map(LoanRow::principalPaid).reduce(money(BigDecimal.ZERO), Money::plus);
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, contract.approved.currency());
    }
}
