package org.ayni.credit.deposit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.deposit.DepositRequests.PledgeDeposit;
import org.ayni.credit.deposit.DepositRequests.RenewDeposit;
import org.ayni.credit.deposit.DepositStatus.Action;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.CommonProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A term deposit (DPF) of the fund, pledged to the bank that holds it: the security of that bank's loans alone. It
 * keeps its id through renewals and draws, which change its certificate (design rules 3, 5, 59).
 *
 * @param amount the present certificate's; what a redeemed one was
 * @param accruedInterest earned, and neither paid out nor capitalised
 * @param openedOn of its first certificate
 * @param pledgedFrom of its present lien, or the last one; a renewal goes on with it
 * @param endedOn the day from which it secures nothing
 */
@Schema(name = "Deposit")
public record Deposit(
        UUID id,
        int version,
        UUID fundId,
        UUID bankId,
        DepositStatus status,
        String certificateNumber,
        Money amount,
        BigDecimal annualRatePercent,
        Money accruedInterest,
        LocalDate openedOn,
        @Nullable LocalDate maturesOn,
        boolean autoRenews,
        LocalDate pledgedFrom,
        @Nullable LocalDate pledgedTo,
        @Nullable LocalDate endedOn) {

    public Deposit {
        inOrder("maturesOn", openedOn, maturesOn);
        inOrder("pledgedFrom", openedOn, pledgedFrom);
        inOrder("pledgedTo", pledgedFrom, pledgedTo);
        if (!amount.isPositive()) {
            throw CommonProblem.INVALID_FIELD.problem("amount", "Debe ser mayor que cero", "Must be above zero");
        }
    }

    /** A new one; it must count on the day of its recording. */
    static Deposit pledge(UUID id, UUID fundId, PledgeDeposit command, LocalDate today) {
        Deposit deposit = new Deposit(
                id,
                1,
                fundId,
                command.bankId(),
                DepositStatus.PLEDGED,
                command.certificateNumber(),
                command.amount(),
                command.annualRatePercent(),
                Money.zero(command.amount().currency()),
                command.openedOn(),
                command.maturesOn(),
                command.autoRenews(),
                command.pledgedFrom(),
                command.pledgedTo(),
                null);
        deposit.mustCountOn(today);
        return deposit;
    }

    /**
     * Whether it secures loans on a day (rule 5): its lien runs, and it is unmatured or renews by itself. The lien runs
     * through its last day; a deposit matures at the beginning of its day.
     */
    public boolean countsOn(LocalDate day) {
        return status == DepositStatus.PLEDGED
                && !day.isBefore(pledgedFrom)
                && (pledgedTo == null || !day.isAfter(pledgedTo))
                && (autoRenews || maturesOn == null || day.isBefore(maturesOn));
    }

    /** The first day on which it counts no more, for the one whose end has come. */
    LocalDate endsOn() {
        LocalDate lienOver = pledgedTo == null ? LocalDate.MAX : pledgedTo.plusDays(1);
        LocalDate matured = autoRenews || maturesOn == null ? LocalDate.MAX : maturesOn;
        return lienOver.isBefore(matured) ? lienOver : matured;
    }

    /** The same deposit under a new certificate; accrued interest may stay in it. */
    Deposit renew(RenewDeposit command, LocalDate today) {
        status.mustAllow(Action.RENEW);
        inOrder("renewedOn", openedOn, command.renewedOn());
        inOrder("maturesOn", command.renewedOn(), command.maturesOn());
        inOrder("pledgedTo", command.renewedOn(), command.pledgedTo());
        Money added = command.capitalisedInterest() == null ? zero() : amount.same(command.capitalisedInterest());
        Deposit renewed = new Deposit(
                id,
                version + 1,
                fundId,
                bankId,
                status,
                command.certificateNumber(),
                amount.plus(notNegative("capitalisedInterest", added)),
                command.annualRatePercent() == null ? annualRatePercent : command.annualRatePercent(),
                withoutAccrued("capitalisedInterest", added),
                openedOn,
                command.maturesOn(),
                command.autoRenews() == null ? autoRenews : command.autoRenews(),
                pledgedFrom,
                command.pledgedTo(),
                null);
        renewed.mustCountOn(today);
        return renewed;
    }

    Deposit accrue(Money interest) {
        status.mustAllow(Action.ACCRUE_INTEREST);
        return with(status, certificateNumber, amount, accruedInterest.plus(positive(interest)), endedOn);
    }

    Deposit receiveInterest(Money interest) {
        status.mustAllow(Action.RECEIVE_INTEREST);
        return with(status, certificateNumber, amount, withoutAccrued("amount", positive(interest)), endedOn);
    }

    /** The bank lets go, or the lien or the deposit ended without renewal: the fund's, and security of nothing. */
    Deposit free(Action action, LocalDate on) {
        status.mustAllow(action);
        inOrder("releasedOn", pledgedFrom, on);
        return with(DepositStatus.FREE, certificateNumber, amount, accruedInterest, on);
    }

    /** A free deposit under another lien; it must count on the day of its recording. */
    Deposit pledgeAgain(LocalDate from, @Nullable LocalDate to, LocalDate today) {
        status.mustAllow(Action.PLEDGE_AGAIN);
        inOrder("pledgedFrom", endedOn == null ? openedOn : endedOn, from);
        inOrder("pledgedTo", from, to);
        Deposit pledged = new Deposit(
                id,
                version + 1,
                fundId,
                bankId,
                DepositStatus.PLEDGED,
                certificateNumber,
                amount,
                annualRatePercent,
                accruedInterest,
                openedOn,
                maturesOn,
                autoRenews,
                from,
                to,
                null);
        pledged.mustCountOn(today);
        return pledged;
    }

    Deposit redeem(LocalDate on) {
        status.mustAllow(Action.REDEEM);
        inOrder("redeemedOn", endedOn == null ? openedOn : endedOn, on);
        return with(DepositStatus.REDEEMED, certificateNumber, amount, accruedInterest, endedOn);
    }

    /** Redeems it for a claim and renews the rest the same day under a new certificate (rule 59). */
    Deposit draw(Money drawn, String newCertificate, LocalDate on) {
        status.mustAllow(Action.DRAW);
        if (positive(drawn).compareTo(amount) > 0) {
            throw CommonProblem.INVALID_FIELD.problem("amount", "Hay " + amount, "There is " + amount);
        }
        return drawn.compareTo(amount) == 0
                ? with(DepositStatus.REDEEMED, certificateNumber, amount, accruedInterest, on)
                : with(status, newCertificate, amount.minus(drawn), accruedInterest, null);
    }

    private Deposit with(DepositStatus next, String certificate, Money left, Money accrued, @Nullable LocalDate ended) {
        return new Deposit(
                id,
                version + 1,
                fundId,
                bankId,
                next,
                certificate,
                left,
                annualRatePercent,
                accrued,
                openedOn,
                maturesOn,
                autoRenews,
                pledgedFrom,
                pledgedTo,
                ended);
    }

    private Money withoutAccrued(String field, Money interest) {
        if (interest.compareTo(accruedInterest) > 0) {
            throw DepositProblem.INTEREST_NOT_ACCRUED.problem(
                    field, "Se devengaron " + accruedInterest, accruedInterest + " is accrued");
        }
        return accruedInterest.minus(interest);
    }

    private void mustCountOn(LocalDate day) {
        if (!countsOn(day)) {
            throw DepositProblem.INVALID_PERIOD.problem(
                    maturesOn != null && !autoRenews && !day.isBefore(maturesOn) ? "maturesOn" : "pledgedTo",
                    "No respaldaría nada hoy, " + day,
                    "It would secure nothing today, " + day);
        }
    }

    private Money positive(Money interest) {
        if (!amount.same(interest).isPositive()) {
            throw CommonProblem.INVALID_FIELD.problem("amount", "Debe ser mayor que cero", "Must be above zero");
        }
        return interest;
    }

    private static Money notNegative(String field, Money money) {
        if (money.isNegative()) {
            throw CommonProblem.INVALID_FIELD.problem(field, "No puede ser negativo", "Cannot be negative");
        }
        return money;
    }

    private Money zero() {
        return Money.zero(amount.currency());
    }

    private static void inOrder(String field, LocalDate first, @Nullable LocalDate second) {
        if (second != null && second.isBefore(first)) {
            throw DepositProblem.INVALID_PERIOD.problem(
                    field, "No puede ser anterior a " + first, "Cannot be before " + first);
        }
    }
}
