package org.ayni.credit.loan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.ayni.credit.fund.Holding;
import org.ayni.credit.history.Entry;
import org.ayni.credit.history.History;
import org.ayni.credit.history.HistoryProblem;
import org.ayni.credit.history.Input;
import org.ayni.credit.loan.LoanStatus.Action;
import org.ayni.credit.product.Conditions.Overpayment;
import org.ayni.credit.product.Conditions.Prepayment;
import org.ayni.credit.servicing.Fold;
import org.ayni.credit.servicing.ServicingProblem;
import org.ayni.credit.standing.Standing;
import org.ayni.credit.standing.Standing.State;
import org.ayni.credit.standing.Totals;
import org.ayni.kit.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A loan: what was agreed and all that happened to it since. How it stands follows from both (design rules 23, 24).
 * Each command returns the loan after it, or refuses.
 *
 * @param cancelled whether the approval ended without a disbursement
 * @param voided approved principal that will never go out
 * @param posted what the books know of the loan's flows
 * @param held what the loan holds of its fund's window
 * @param coverEndedOn from which day the fund guarantees it no more; null while it does
 */
public record Loan(
        UUID id,
        int version,
        Contract contract,
        History history,
        boolean cancelled,
        Money voided,
        Totals posted,
        Holding held,
        @Nullable LocalDate coverEndedOn) {

    /**
     * When something is recorded.
     *
     * @param today the business date
     * @param bookedOn the day of the books, after the last closed one (design rule 28)
     */
    public record Stamp(UUID id, LocalDate today, LocalDate bookedOn, Instant now) {}

    /** A loan that an approval has just opened; it holds room for all that was approved. */
    public static Loan opened(UUID id, Contract contract) {
        Money none = Money.zero(contract.currency());
        return new Loan(
                id,
                1,
                contract,
                History.NONE,
                false,
                none,
                Totals.NONE,
                Holding.reserved(contract.approved(), contract.cover(contract.approved())),
                null);
    }

    /** How the loan stands at the end of a day, by all that is known. */
    public Standing on(LocalDate day) {
        return Fold.of(contract.terms(), history, day);
    }

    /** Its status, given how it stands. */
    public LoanStatus status(Standing standing) {
        if (cancelled) {
            return LoanStatus.CANCELLED;
        }
        return switch (standing.state()) {
            case UNPAID_OUT -> LoanStatus.PENDING;
            case ACTIVE -> LoanStatus.ACTIVE;
            case PAID_OFF -> LoanStatus.PAID_OFF;
            case WRITTEN_OFF -> LoanStatus.WRITTEN_OFF;
        };
    }

    /** Money goes out, as much as is still approved, within the reservation and its days of grace (rules 35, 36). */
    public LoanChange disburse(Money amount, LocalDate on, boolean last, Stamp stamp) {
        Standing was = on(stamp.today());
        status(was).mustAllow(Action.DISBURSE);
        Money left = undisbursed();
        if (!left.isPositive()) {
            throw status(was).refused(Action.DISBURSE);
        }
        positive(amount);
        if (amount.compareTo(left) > 0) {
            throw LoanProblem.BEYOND_APPROVAL.problem("amount", "Quedan " + left, left + " is left");
        }
        if (on.isBefore(contract.approvedOn())) {
            throw LoanProblem.INVALID_DATE.problem(
                    "disbursedOn",
                    "Se aprobó recién el " + contract.approvedOn(),
                    "It was approved on " + contract.approvedOn() + " only");
        }
        if (on.isAfter(contract.expiresOn()) || stamp.today().isAfter(contract.confirmableTo())) {
            throw LoanProblem.RESERVATION_EXPIRED.problem(
                    "La reserva venció el " + contract.expiresOn(), "The reservation ended on " + contract.expiresOn());
        }
        Money rest = last ? left.minus(amount) : Money.zero(contract.currency());
        return withVoided(voided.plus(rest)).entered(new Input.Disbursement(amount.amount()), on, stamp, this, was);
    }

    /** The borrower pays (design rules 45 to 49). */
    public LoanChange repay(Money amount, LocalDate on, @Nullable Prepayment asked, Stamp stamp) {
        positive(amount);
        Prepayment choice = asked == null ? contract.product().conditions().prepayment() : asked;
        if (contract.terms().isFlatInterest() && choice.isReduction()) {
            throw ServicingProblem.PREPAYMENT_NOT_OFFERED.problem(
                    "prepayment", "El interés es fijo", "Flat interest does not fall");
        }
        LoanChange change = enter(new Input.Repayment(amount.amount(), choice), on, stamp);
        mustNotOverpay(change);
        mustBeTheQuote(change, amount, choice);
        return change;
    }

    /** Anything else that may happen to a loan which was paid out. */
    public LoanChange enter(Input what, LocalDate on, Stamp stamp) {
        Standing was = on(stamp.today());
        LoanStatus status = status(was);
        Action action = Action.of(what, status);
        status.mustAllow(action);
        if (action == Action.HOLD_CREDIT && contract.product().conditions().overpayment() != Overpayment.HOLD) {
            throw LoanStatus.PAID_OFF.refused(Action.REPAY);
        }
        return entered(what, on, stamp, this, was);
    }

    /** Undoes a transaction; its value date is that of its target (design rule 26). */
    public LoanChange reverse(UUID target, Stamp stamp) {
        Standing was = on(stamp.today());
        LoanStatus status = status(was);
        status.mustAllow(Action.REVERSE);
        Entry entry = history.reversible(target);
        if (entry.what() instanceof Input.ClaimAcceptance || entry.what() instanceof Input.ClaimPayment) {
            throw HistoryProblem.NOT_REVERSIBLE.problem(
                    "target", "Es del reclamo de la garantía", "It belongs to the claim of the guarantee");
        }
        if (status == LoanStatus.WRITTEN_OFF && entry.what() instanceof Input.Repayment) {
            throw status.refused(Action.REVERSE);
        }
        return entered(new Input.Reversal(target), entry.validOn(), stamp, this, was);
    }

    /** Takes an acceptance or payment of a claim back, when its claim says so. */
    public LoanChange undoClaim(UUID target, Stamp stamp) {
        Entry entry = history.reversible(target);
        return entered(new Input.Reversal(target), entry.validOn(), stamp, this, on(stamp.today()));
    }

    /** The fund guarantees it no more. */
    public Loan endCover(LocalDate on) {
        Holding nothing = Holding.none(contract.currency());
        return new Loan(id, version + 1, contract, history, cancelled, voided, posted, nothing, on);
    }

    /** The loan with this part of its history, as its guarantee was at the end of a day. */
    public Loan asOf(LocalDate day, History known) {
        LocalDate ended = coverEndedOn == null || coverEndedOn.isAfter(day) ? null : coverEndedOn;
        return new Loan(id, version, contract, known.validBy(day), cancelled, voided, posted, held, ended);
    }

    /** Whether it holds anything of its window. */
    public boolean isHolding() {
        return !held.equals(Holding.none(contract.currency()));
    }

    /** What it holds of its window when it stands so. */
    public Holding holdingAt(Standing standing) {
        return Holdings.of(this, standing.totals());
    }

    /** The approval ended without a disbursement. */
    public Loan cancel(LocalDate today) {
        status(on(today)).mustAllow(Action.CANCEL);
        return new Loan(
                id,
                version + 1,
                contract,
                history,
                true,
                contract.approved(),
                posted,
                Holding.none(contract.currency()),
                null);
    }

    /** Whether a part went out, and what is left of the approval may not any more (design rules 35, 36). */
    public boolean restLapsedBefore(LocalDate day) {
        return history.firstDay() != null
                && undisbursed().isPositive()
                && contract.confirmableTo().isBefore(day);
    }

    /** What was approved and will not be disbursed any more is free again (design rules 33, 36). */
    public Loan voidRest(Money rest) {
        if (rest.compareTo(undisbursed()) > 0 || !rest.isPositive()) {
            throw LoanProblem.BEYOND_APPROVAL.problem("amount", "Quedan " + undisbursed(), undisbursed() + " is left");
        }
        Loan less =
                new Loan(id, version + 1, contract, history, cancelled, voided.plus(rest), posted, held, coverEndedOn);
        return less.holding(Holdings.of(less, posted));
    }

    /** The books follow what time has made of the loan; nobody did anything to it, so its version stays. */
    public Loan borne(Totals now) {
        return new Loan(id, version, contract, history, cancelled, voided, now, held, coverEndedOn);
    }

    /** An amount that somebody names, in the loan's currency and above zero. */
    public BigDecimal amount(Money named) {
        positive(named);
        return named.amount();
    }

    /** What may still go out. */
    public Money undisbursed() {
        return contract.approved().minus(voided).minus(contract.money(posted.disbursed()));
    }

    private LoanChange entered(Input what, LocalDate on, Stamp stamp, Loan before, Standing was) {
        firstDayReached(what, on);
        Entry entry = new Entry(stamp.id(), history.nextSequence(), on, stamp.bookedOn(), stamp.now(), what);
        if (!(what instanceof Input.Reversal)) {
            history.mustNotPassBarrier(entry);
        }
        History grown = history.plus(entry);
        Standing is = Fold.of(contract.terms(), grown, stamp.today());
        LocalDate ended = was.state() == State.PAID_OFF && is.state() == State.ACTIVE ? null : coverEndedOn;
        Loan recorded = new Loan(id, version + 1, contract, grown, cancelled, voided, is.totals(), held, ended);
        Loan after = recorded.holding(Holdings.of(recorded, is.totals()));
        return new LoanChange(before, after, entry, was, is);
    }

    /** Nothing happens to a loan before its first money went out (design rule 25). */
    private void firstDayReached(Input what, LocalDate on) {
        if (what instanceof Input.Disbursement) {
            return;
        }
        LocalDate first = history.firstDay();
        if (first == null || on.isBefore(first)) {
            throw LoanProblem.INVALID_DATE.problem(
                    "date", "Se desembolsó recién el " + first, "It was disbursed on " + first + " only");
        }
    }

    private void mustNotOverpay(LoanChange change) {
        Money more = contract.money(
                change.is().totals().credit().subtract(change.was().totals().credit()));
        if (more.isPositive() && contract.product().conditions().overpayment() == Overpayment.REFUSE) {
            Money open = contract.money(change.was().remaining());
            throw ServicingProblem.OVERPAYMENT
                    .problem("amount", "Sobran " + more, more + " is too much")
                    .with("remaining", open);
        }
    }

    private void mustBeTheQuote(LoanChange change, Money amount, Prepayment choice) {
        if (choice == Prepayment.PAY_OFF) {
            Money quote = contract.money(Objects.requireNonNull(
                    change.is().payoffs().get(change.entry().id())));
            if (amount.compareTo(quote) != 0) {
                throw ServicingProblem.NOT_THE_PAYOFF_AMOUNT
                        .problem("amount", "Cancela con " + quote, quote + " pays it off")
                        .with("payoff", quote);
            }
        }
    }

    private void positive(Money amount) {
        if (!contract.approved().same(amount).isPositive()) {
            throw LoanProblem.INVALID_AMOUNT.problem("amount", "Debe ser mayor que cero", "Must be above zero");
        }
    }

    private Loan holding(Holding now) {
        return new Loan(id, version, contract, history, cancelled, voided, posted, now, coverEndedOn);
    }

    private Loan withVoided(Money amount) {
        return new Loan(id, version, contract, history, cancelled, amount, posted, held, coverEndedOn);
    }
}
