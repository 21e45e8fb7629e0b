package org.ayni.credit.deposit;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.deposit.DepositEntry.Kind;
import org.ayni.credit.fund.WindowLimits;
import org.ayni.credit.fund.WindowLimits.Cause;
import org.ayni.credit.fund.WindowLimits.Change;
import org.ayni.credit.fund.WindowTerms;
import org.ayni.credit.ledger.Ledger;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;

/** Pays claims from deposits (design rules 11, 59). */
@Singleton
public class DepositDraws {

    private final Deposits deposits;
    private final WindowLimits limits;
    private final Ledger ledger;
    private final DepositCommands commands;

    DepositDraws(Deposits deposits, WindowLimits limits, Ledger ledger, DepositCommands commands) {
        this.deposits = deposits;
        this.limits = limits;
        this.ledger = ledger;
        this.commands = commands;
    }

    /**
     * A claim to be paid.
     *
     * @param newCertificate of the deposit whose rest is renewed; at most one deposit has a rest
     */
    public record Draw(UUID fundId, UUID bankId, UUID claimId, Money amount, String newCertificate, LocalDate on) {}

    /**
     * Draws a claim from what is pledged, earliest maturity first: each deposit is redeemed and its rest renewed the
     * same day under a new certificate and the same id. Pledged falls by what is drawn, capacity by that × leverage.
     * Posts 2110/1110, 9190/9110 and 9090/9010; call {@code FundWindow.settle} before, so that the claim's own cover is
     * free and raises no shortfall.
     *
     * @return what was drawn: less than asked when less is pledged; the rest stays payable
     */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public Money draw(Draw draw) {
        WindowTerms window = limits.lock(draw.fundId, draw.bankId);
        Money left = draw.amount;
        for (Deposit before : deposits.pledged(draw.fundId, draw.bankId)) {
            if (left.isPositive()) {
                Money part = left.compareTo(before.amount()) < 0 ? left : before.amount();
                window = take(draw, before, part, window);
                left = left.minus(part);
            }
        }
        return draw.amount.minus(left);
    }

    private WindowTerms take(Draw draw, Deposit before, Money part, WindowTerms window) {
        Deposit after = before.draw(part, draw.newCertificate, draw.on);
        boolean hasRest = after.status() == DepositStatus.PLEDGED;
        deposits.enter(after, Kind.DRAWN, part, hasRest ? after.certificateNumber() : null, draw.claimId, draw.on);
        deposits.update(after);
        Change change = limits.pledge(window, part.negated(), new Cause("CLAIM", draw.claimId));
        ledger.post(DepositJournals.drawn(after, draw.claimId, part, draw.on, change.capacityChange()));
        commands.audited("draw-deposit", before, after);
        commands.tellDrawn(after, draw.claimId, part, change, draw.on);
        return change.after();
    }
}
