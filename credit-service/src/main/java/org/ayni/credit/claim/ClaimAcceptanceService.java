package org.ayni.credit.claim;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.ayni.contracts.credit.ClaimEvent;
import org.ayni.credit.claim.ClaimCommands.Locked;
import org.ayni.credit.claim.ClaimRequests.Because;
import org.ayni.credit.claim.ClaimStatus.Action;
import org.ayni.credit.claim.GuaranteeClaim.Acceptance;
import org.ayni.credit.claim.GuaranteeClaim.RejectionCode;
import org.ayni.credit.guarantee.Guarantee;
import org.ayni.credit.history.Input;
import org.ayni.credit.ledger.Ledger;
import org.ayni.credit.loan.Contract;
import org.ayni.credit.loan.Loan;
import org.ayni.credit.loan.LoanBook;
import org.ayni.credit.loan.LoanChange;
import org.ayni.credit.provision.Provisioned;
import org.ayni.credit.standing.Standing;
import org.ayni.kit.http.Answer;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;

/** The fund owes what the bank claims: which day fixes the amount, and what it does to loan and books. */
@Singleton
public class ClaimAcceptanceService {

    static final String KIND = "CLAIM_ACCEPTANCE";

    private final ClaimCommands desk;
    private final ClaimService claims;
    private final ClaimPool pool;
    private final LoanBook book;
    private final Ledger ledger;
    private final Provisioned provisioned;

    ClaimAcceptanceService(
            ClaimCommands desk,
            ClaimService claims,
            ClaimPool pool,
            LoanBook book,
            Ledger ledger,
            Provisioned provisioned) {
        this.desk = desk;
        this.claims = claims;
        this.pool = pool;
        this.book = book;
        this.ledger = ledger;
        this.provisioned = provisioned;
    }

    /** Leaves it for a second person. */
    @Transactional
    public Answer ask(UUID id, Because command) {
        return desk.ask(KIND, id, command, locked -> locked.claim().status().mustAllow(Action.ACCEPT));
    }

    /**
     * A second person confirmed. The amount is C of the principal owed, or written off and not recovered, on this day,
     * never above the sum claimed; a loan that was cured meanwhile, late again or not, is turned down as CURED (design
     * rule 56).
     */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public Answer accept(UUID id, Because command) {
        Locked locked = desk.lockAsItIs(id);
        Loan loan = locked.loan();
        GuaranteeClaim before = locked.claim();
        before.status().mustAllow(Action.ACCEPT);
        Standing standing = loan.on(desk.today());
        if (new Guarantee(loan, standing).isCured(before.oldestDueOn())) {
            return claims.reject(before, RejectionCode.CURED, command.reason());
        }
        Contract contract = loan.contract();
        Money nothing = Money.zero(contract.currency());
        Guarantee guarantee = new Guarantee(loan, standing);
        Money principal = before.bankPrincipal();
        Money base = principal == null ? guarantee.base() : ClaimService.lower(guarantee.base(), principal);
        Money most = guarantee.claimable(base, pool.lock(loan));
        Money amount = ClaimService.lower(before.claimed(), most);
        if (!amount.isPositive()) {
            throw ClaimProblem.BEYOND_THE_COVER.problem(
                    "El fondo ya no cubre nada", "The fund covers nothing any more");
        }
        LoanChange change = loan.enter(new Input.ClaimAcceptance(amount.amount()), desk.today(), book.stamp());
        book.record(change, LoanBook.Source.because(command.reason()));
        Acceptance acceptance =
                new Acceptance(amount, base, desk.today(), change.entry().id());
        GuaranteeClaim after = before.accept(acceptance);
        ledger.post(ClaimJournals.accepted(after, acceptance, provisioned.of(loan.id(), nothing)));
        return desk.changed(
                "accept", before, after, desk.told(ClaimEvent.ClaimAccepted::new, after, amount, command.reason()));
    }
}
