package org.ayni.credit.recovery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.ayni.credit.allotment.OwnMoney;
import org.ayni.credit.claim.ClaimProblem;
import org.ayni.credit.claim.GuaranteeClaims;
import org.ayni.credit.claim.Sharing.CollectedBy;
import org.ayni.credit.loan.LoanChange;
import org.ayni.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What a change of a loan means beyond the loan: for a claim on its guarantee, or for the fund's own money in it. */
@Singleton
public class LoanAftermath {

    private final ClaimSharingService sharing;
    private final GuaranteeClaims claims;
    private final OwnMoney money;

    LoanAftermath(ClaimSharingService sharing, GuaranteeClaims claims, OwnMoney money) {
        this.sharing = sharing;
        this.claims = claims;
        this.money = money;
    }

    /** After each change of a loan, whose lock the caller holds; most have none. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void follow(LoanChange change, @Nullable CollectedBy collectedBy) {
        sharing.follow(change, collectedBy);
        money.lose(change);
    }

    /** Refuses what changes a guaranteed risk while a claim is open or paid (design rules, section 2). */
    public void mustHaveNoClaim(UUID loanId) {
        claims.ofLoan(loanId).ifPresent(claim -> {
            throw ClaimProblem.CLAIM_OPEN
                    .problem("Reclamo " + claim.id(), "Claim " + claim.id())
                    .with("claimId", claim.id());
        });
    }
}
