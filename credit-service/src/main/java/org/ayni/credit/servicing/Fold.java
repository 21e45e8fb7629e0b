package org.ayni.credit.servicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ayni.credit.history.Entry;
import org.ayni.credit.history.History;
import org.ayni.credit.history.Input;
import org.ayni.credit.product.Conditions;
import org.ayni.credit.product.Conditions.Part;
import org.ayni.credit.product.Conditions.Prepayment;
import org.ayni.credit.schedule.ScheduleTerms.Disbursement;
import org.ayni.credit.schedule.ScheduleTerms.Fee;
import org.ayni.credit.standing.Split;
import org.ayni.credit.standing.Standing;
import org.ayni.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Makes a loan's standing out of what happened to it. The same inputs give the same standing whenever and however often
 * it is asked for, so a payment that is recorded late leaves the loan as if it had come in time (design rules 23, 24).
 */
public final class Fold {

    private final Terms terms;
    private final Conditions conditions;
    private final Tally tally = new Tally();
    private final Map<UUID, BigDecimal> payoffs = new LinkedHashMap<>();
    private final Arrears arrears = new Arrears();
    private @Nullable RunningSchedule schedule;
    private @Nullable Penalties penalties;
    private @Nullable Restructuring restructured;
    private boolean deferred;
    private boolean claimed;
    private boolean writtenOff;

    private Fold(Terms terms) {
        this.terms = terms;
        this.conditions = terms.conditions();
    }

    /** How a loan of these terms stands at the end of a day. */
    public static Standing of(Terms terms, History history, LocalDate asOf) {
        Fold fold = new Fold(terms);
        LocalDate since = asOf;
        for (Entry entry : history.inForce(asOf)) {
            fold.advance(entry.validOn());
            fold.look(since, entry.validOn());
            fold.apply(entry);
            since = entry.validOn();
        }
        fold.advance(asOf);
        return fold.close(since, asOf);
    }

    private void look(LocalDate from, LocalDate to) {
        if (schedule != null) {
            arrears.look(Standings.oldestUnpaid(conditions, schedule.rows()), from, to);
        }
    }

    private void advance(LocalDate on) {
        if (schedule != null && !writtenOff) {
            schedule.advance(on);
            if (penalties != null && !claimed) {
                penalties.close(schedule.rows(), on);
            }
        }
    }

    private void apply(Entry entry) {
        switch (entry.what()) {
            case Input.Disbursement it -> disburse(entry, it);
            case Input.Repayment it -> repay(entry, it);
            case Input.Fee it -> charge(entry.validOn(), it.amount());
            case Input.Waiver it -> waive(entry, it);
            case Input.Deferral it -> defer(entry, it);
            case Input.Reschedule it -> reschedule(entry, it);
            case Input.WriteOff ignored -> writeOff(entry.validOn());
            case Input.Recovery it -> recover(it);
            case Input.Refund it -> refund(entry, it);
            case Input.ClaimAcceptance ignored -> claimed = true;
            case Input.ClaimPayment ignored -> claimed = true;
            case Input.Reversal ignored -> throw new IllegalStateException("a reversal is not in force");
        }
    }

    private void disburse(Entry entry, Input.Disbursement it) {
        LocalDate on = entry.validOn();
        boolean first = schedule == null;
        if (schedule == null) {
            schedule = RunningSchedule.of(terms, it.amount(), on);
            penalties = new Penalties(conditions, terms.schedule().rounding(), tally, on);
        } else {
            schedule.draw(it.amount(), on);
        }
        tally.disbursed = tally.disbursed.add(it.amount());
        for (Fee fee : terms.schedule().fees()) {
            BigDecimal amount = fee.on(
                    new Disbursement(on, it.amount()), first, terms.schedule().rounding());
            charge(on, amount);
            if (fee.collection() == Fee.Collection.DEDUCTED) {
                deduct(entry, amount);
            }
        }
    }

    /** A deducted fee is paid by the disbursement itself (design rule 41). */
    private void deduct(Entry entry, BigDecimal amount) {
        Row.Charge charge = running().charges.getLast();
        charge.settled = charge.amount;
        Split before = tally.splits.getOrDefault(entry.id(), Split.none());
        Split fee = Split.none().plus(Part.FEE, amount);
        tally.paid = tally.paid.plus(fee);
        tally.splits.put(entry.id(), before.plus(fee));
    }

    private void repay(Entry entry, Input.Repayment it) {
        RunningSchedule rows = open();
        LocalDate on = entry.validOn();
        if (it.choice() == Prepayment.PAY_OFF) {
            payoffs.put(entry.id(), Settlement.quote(rows, conditions, tally, on));
        }
        Settlement settlement = new Settlement(rows, conditions, tally, on, it.amount());
        tally.pay(entry, claimed ? settlement.settleAfterClaim() : settlement.settle(it.choice()));
    }

    private void charge(LocalDate on, BigDecimal amount) {
        tally.fees = tally.fees.add(amount);
        running().charges.add(new Row.Charge(Part.FEE, on, amount));
    }

    private void waive(Entry entry, Input.Waiver it) {
        open().project(entry.validOn());
        Waivers waivers = new Waivers(open().rows());
        BigDecimal borne = open().accrued(entry.validOn()).subtract(tally.interestSettled());
        Split forgiven = waivers.waive(it, borne);
        tally.waived = tally.waived.plus(forgiven);
        tally.splits.put(entry.id(), forgiven);
    }

    private void defer(Entry entry, Input.Deferral it) {
        if (open().remaining().isEmpty()) {
            throw ServicingProblem.NOTHING_TO_DEFER.problem("El plan ya terminó", "The schedule is over");
        }
        open().project(entry.validOn());
        open().defer(it.instalments(), entry.validOn());
        deferred = true;
    }

    private void reschedule(Entry entry, Input.Reschedule it) {
        LocalDate on = entry.validOn();
        restructured = Restructuring.begin(conditions, open(), on, rating(on));
        restructured.carry(
                open(), terms.rescheduled(it.annualRatePercent(), it.firstDueOn()), it.instalments(), tally, on);
    }

    private void writeOff(LocalDate on) {
        BigDecimal interest =
                open().accrued(on).subtract(tally.interestSettled()).max(BigDecimal.ZERO);
        BigDecimal penalty = tally.penalties.subtract(tally.paid.penalties()).subtract(tally.waived.penalties());
        BigDecimal fee = tally.fees.subtract(tally.paid.fees()).subtract(tally.waived.fees());
        open().project(on);
        open().halt(on);
        tally.writtenOff = new Split(penalty, fee, interest, tally.outstanding(), BigDecimal.ZERO);
        writtenOff = true;
    }

    private void recover(Input.Recovery it) {
        BigDecimal balance = tally.writtenOff.total().subtract(tally.recovered);
        if (it.amount().compareTo(balance) > 0) {
            throw beyond(balance);
        }
        tally.recovered = tally.recovered.add(it.amount());
    }

    private void refund(Entry entry, Input.Refund it) {
        if (it.amount().compareTo(tally.paid.credit()) > 0) {
            throw beyond(tally.paid.credit());
        }
        tally.pay(entry, Split.none().plusCredit(it.amount().negate()));
    }

    private Standing close(LocalDate since, LocalDate on) {
        if (schedule == null) {
            return Standings.unpaidOut(on);
        }
        schedule.project(on);
        look(since, on);
        Standings.Payoff payoff = writtenOff
                ? new Standings.Payoff(BigDecimal.ZERO, BigDecimal.ZERO)
                : new Standings.Payoff(Settlement.quote(schedule, conditions, tally, on), tally.chargesOpen());
        if (penalties != null && !claimed && !writtenOff) {
            penalties.close(schedule.rows(), on.plusDays(1));
        }
        Standings standings = new Standings(conditions, schedule, tally, on);
        return standings.standing(
                payoff,
                rating(on),
                new Standings.Flags(restructured != null, deferred, claimed, writtenOff),
                arrears.present(),
                payoffs);
    }

    private String rating(LocalDate on) {
        String byDays = terms.rating().of(Standings.daysPastDue(conditions, open().rows(), on));
        return restructured == null ? byDays : restructured.rating(byDays, open().rows());
    }

    /** The row in whose period the day lies; after the last one, the last. */
    private Row running() {
        List<Row> left = new ArrayList<>(open().remaining());
        return left.isEmpty() ? open().rows().getLast() : left.getFirst();
    }

    private RunningSchedule open() {
        if (schedule == null) {
            throw new IllegalStateException("nothing was disbursed");
        }
        return schedule;
    }

    private static Problem beyond(BigDecimal balance) {
        return ServicingProblem.BEYOND_THE_BALANCE.problem(
                "amount", "Quedan " + balance.toPlainString(), balance.toPlainString() + " is left");
    }
}
