package org.ayni.reporting.intake;

import org.ayni.contracts.credit.ApplicationEvent;
import org.ayni.contracts.credit.ApplicationEvent.ApplicationApproved;
import org.ayni.contracts.credit.ApplicationEvent.ApplicationAssessed;
import org.ayni.contracts.credit.ApplicationEvent.ApplicationEndorsed;
import org.ayni.contracts.credit.ApplicationEvent.ApplicationRejected;
import org.ayni.contracts.credit.ApplicationEvent.ApplicationSubmitted;
import org.ayni.contracts.credit.ApplicationEvent.ApplicationWithdrawn;
import org.ayni.contracts.credit.Borrower;
import org.ayni.contracts.credit.ClaimEvent;
import org.ayni.contracts.credit.CreditEvent;
import org.ayni.contracts.credit.FundEvent;
import org.ayni.contracts.credit.FundEvent.ContributionReceived;
import org.ayni.contracts.credit.FundEvent.CoverFellShort;
import org.ayni.contracts.credit.FundEvent.DepositDrawn;
import org.ayni.contracts.credit.FundEvent.DepositMatured;
import org.ayni.contracts.credit.FundEvent.DepositPledged;
import org.ayni.contracts.credit.FundEvent.DepositPledgedAgain;
import org.ayni.contracts.credit.FundEvent.DepositRenewed;
import org.ayni.contracts.credit.FundEvent.FundEstablished;
import org.ayni.contracts.credit.FundEvent.FundPolicyChanged;
import org.ayni.contracts.credit.FundEvent.LienReleased;
import org.ayni.contracts.credit.FundEvent.PositionChanged;
import org.ayni.contracts.credit.LoanEvent;
import org.ayni.contracts.credit.PortfolioEvent;
import org.ayni.reporting.framework.AmountName;
import org.ayni.reporting.framework.FactKind;

/** What the events of credit-service say. */
final class CreditFacts {

    private static final String INELIGIBLE = "INELIGIBLE";

    /** A rule that looked and found against the applicant, unlike one that could not tell. */
    private static final String NOT_PASSED = "NOT_PASSED";

    private CreditFacts() {}

    static void write(CreditEvent event, EventFacts facts) {
        switch (event) {
            case FundEvent fund -> write(fund, facts);
            case ApplicationEvent application -> write(application, facts);
            case LoanEvent loan -> LoanFacts.write(loan, facts);
            // No figure is counted from claims yet.
            case ClaimEvent ignored -> {}
            case PortfolioEvent.DayClosed day -> facts.on(day.day()).portfolio(day);
        }
    }

    private static void write(FundEvent event, EventFacts facts) {
        switch (event) {
            case FundEstablished it -> facts.on(it.establishedOn()).fact(FactKind.FUND, "", it.fundId());
            case ContributionReceived it ->
                facts.on(it.validOn())
                        .amount(
                                AmountName.CONTRIBUTION,
                                it.stage() + "." + it.source(),
                                it.contributionId(),
                                it.amount(),
                                it.currency());
            case DepositPledged it -> DepositFacts.write(it, facts);
            case DepositPledgedAgain it -> DepositFacts.write(it, facts);
            case DepositRenewed it -> DepositFacts.write(it, facts);
            case DepositMatured it -> DepositFacts.write(it, facts);
            case LienReleased it -> DepositFacts.write(it, facts);
            case DepositDrawn it -> DepositFacts.write(it, facts);
            case PositionChanged it -> DepositFacts.write(it, facts);
            // No figure is counted from these.
            case CoverFellShort ignored -> {}
            case FundEvent.CoverEnding ignored -> {}
            case FundPolicyChanged ignored -> {}
        }
    }

    private static void write(ApplicationEvent event, EventFacts facts) {
        switch (event) {
            case ApplicationSubmitted it ->
                by(it.borrower(), facts.on(it.submittedOn()))
                        .fact(FactKind.APPLICATION, it.borrower().borrowerType(), it.applicationId());
            case ApplicationAssessed it -> assessment(it, facts);
            case ApplicationEndorsed it ->
                by(it.borrower(), facts.on(it.endorsedOn()))
                        .fact(FactKind.APPLICATION_ENDORSED, it.borrower().borrowerType(), it.applicationId());
            case ApplicationApproved it ->
                by(it.borrower(), facts.on(it.approvedOn()))
                        .fact(FactKind.APPLICATION_APPROVED, it.borrower().borrowerType(), it.applicationId());
            case ApplicationRejected it ->
                by(it.borrower(), facts.on(it.rejectedOn()))
                        .fact(FactKind.APPLICATION_REJECTED, it.decidedBy(), it.applicationId());
            case ApplicationWithdrawn it ->
                by(it.borrower(), facts.on(it.withdrawnOn()))
                        .fact(FactKind.APPLICATION_WITHDRAWN, it.borrower().borrowerType(), it.applicationId());
            case ApplicationEvent.ApplicationExpired ignored -> {}
            case ApplicationEvent.ApprovalReduced ignored -> {}
        }
    }

    /** An application may be assessed again; the last assessment holds. */
    private static void assessment(ApplicationAssessed it, EventFacts facts) {
        var source = EventFacts.both(FactKind.APPLICATION_ASSESSED, it.applicationId());
        by(it.borrower(), facts.on(it.assessedOn()))
                .ends(source)
                .fact(FactKind.APPLICATION_ASSESSED, it.outcome(), it.applicationId(), source);
        if (it.outcome().equals(INELIGIBLE)) {
            it.reasons().stream()
                    .filter(reason -> reason.outcome().equals(NOT_PASSED))
                    .forEach(reason ->
                            facts.fact(FactKind.APPLICATION_REFUSED_BY, reason.rule(), it.applicationId(), source));
        }
    }

    static EventFacts by(Borrower borrower, EventFacts facts) {
        return facts.in(borrower.consortiumId()).at(borrower.enterpriseId()).by(borrower.personId());
    }
}
