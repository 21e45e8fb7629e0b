package org.ayni.credit.guarantee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.ayni.credit.loan.Contract;
import org.ayni.credit.loan.Loan;
import org.ayni.credit.standing.Standing;
import org.ayni.credit.standing.Standing.State;
import org.ayni.credit.standing.Totals;
import org.ayni.kit.money.Money;

/** What the fund's guarantee of a loan comes to, as the loan stands at the end of a day (design rules 7, 55, 56). */
public record Guarantee(Loan loan, Standing standing) {

    /** Why a guarantee ends before anybody claimed it, or after. */
    public enum End {
        CLAIM_PERIOD_PASSED,
        FROZEN_OVER,
        /** The bank gave it up. */
        RENOUNCED
    }

    /** Principal that is owed or, where the fund guarantees it, was written off and not recovered; never below zero. */
    public Money base() {
        Totals totals = standing.totals();
        if (contract().policy().isCoFunded()) {
            return contract().money(totals.principal());
        }
        BigDecimal lost = totals.writtenOff().principal().subtract(totals.recovered());
        return contract().money(totals.principal().add(lost.max(BigDecimal.ZERO)));
    }

    /** C(base) while the guarantee holds and no claim was accepted; else nothing. */
    public Money cover() {
        boolean holds = loan.holdingAt(standing).coverCommitted().isPositive();
        return standing.claimed() || !holds
                ? Money.zero(contract().currency())
                : contract().policy().cover(base());
    }

    /**
     * The most that may be claimed: C(base), or under FIRST_LOSS the base as far as the window's pool goes (rule 8).
     *
     * @param base no more than {@link #base()}; less when the bank's own books have less (rule 19)
     */
    public Money claimable(Money base, Money pool) {
        return contract().policy().terms().claim(base, pool);
    }

    /**
     * Refuses a claim of a loan that is not late enough today, or outside its period: from the first day late enough to
     * the deadline after it (rule 55).
     */
    public void mustBeInClaimPeriod() {
        int trigger = contract().policy().claimTriggerDays();
        LocalDate since = standing.lateSince(trigger);
        if (loan.coverEndedOn() != null) {
            throw GuaranteeProblem.GUARANTEE_OVER.problem(
                    "Terminó el " + loan.coverEndedOn(), "It ended on " + loan.coverEndedOn());
        }
        if (since == null || standing.daysPastDue() < trigger) {
            throw GuaranteeProblem.NOT_LATE_ENOUGH
                    .problem(
                            "Tiene " + standing.daysPastDue() + " días de mora; se reclama desde " + trigger,
                            "It is " + standing.daysPastDue() + " days past due; claims begin at " + trigger)
                    .with("daysPastDue", standing.daysPastDue())
                    .with("claimTriggerDays", trigger);
        }
        LocalDate last = lastClaimDay(since);
        if (standing.asOf().isAfter(last)) {
            throw GuaranteeProblem.CLAIM_PERIOD_OVER
                    .problem("Se podía hasta el " + last, "It was possible until " + last)
                    .with("lastDay", last);
        }
    }

    /**
     * Whether the arrears that a claim came from are over, even if the loan is late again (rule 56).
     *
     * @param dueOn of the oldest unpaid row when the claim came
     */
    public boolean isCured(LocalDate dueOn) {
        LocalDate since = standing.lateSince(1);
        return since == null || since.isAfter(dueOn.plusDays(1));
    }

    /**
     * Why the guarantee ends with this day, if it does: the time to claim is over and nobody did; or a frozen cover has
     * outlived its schedule and the loan with its claim.
     *
     * @param openClaim whether a claim is neither closed nor turned down
     */
    public Optional<End> end(boolean openClaim) {
        if (openClaim || loan.coverEndedOn() != null || !loan.isHolding()) {
            return Optional.empty();
        }
        LocalDate since = standing.lateSince(contract().policy().claimTriggerDays());
        boolean owed = standing.state() == State.ACTIVE || standing.state() == State.WRITTEN_OFF;
        if (owed && !standing.claimed() && since != null && !standing.asOf().isBefore(lastClaimDay(since))) {
            return Optional.of(End.CLAIM_PERIOD_PASSED);
        }
        boolean settled =
                standing.state() == State.PAID_OFF || (standing.state() == State.WRITTEN_OFF && standing.claimed());
        return settled && !standing.asOf().isBefore(lastDueOn()) ? Optional.of(End.FROZEN_OVER) : Optional.empty();
    }

    private LocalDate lastClaimDay(LocalDate since) {
        return since.plusDays(contract().policy().claimDeadlineDays());
    }

    private LocalDate lastDueOn() {
        return contract().lastDueOn(Objects.requireNonNull(loan.history().firstDay()), standing);
    }

    private Contract contract() {
        return loan.contract();
    }
}
