package org.ayni.reporting.intake;

import java.math.BigDecimal;
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
import org.ayni.contracts.credit.FundEvent.DepositRenewed;
import org.ayni.contracts.credit.FundEvent.FundEstablished;
import org.ayni.contracts.credit.FundEvent.FundPolicyChanged;
import org.ayni.contracts.credit.FundEvent.LienReleased;
import org.ayni.contracts.credit.LoanEvent;
import org.ayni.contracts.credit.LoanEvent.LoanDisbursed;
import org.ayni.contracts.credit.LoanEvent.LoanPaidOff;
import org.ayni.contracts.credit.LoanEvent.RepaymentReceived;
import org.ayni.contracts.credit.LoanEvent.TransactionReversed;
import org.ayni.contracts.credit.PortfolioEvent;

/** What the events of credit-service say. */
final class CreditFacts {

    /** The reading that says how much a bank may lend on its deposits in a fund. */
    static final String CAPACITY = "FUND_CAPACITY";

    private static final String INELIGIBLE = "INELIGIBLE";

    /** A rule that looked and found against the applicant, unlike one that could not tell. */
    private static final String NOT_PASSED = "NOT_PASSED";

    private CreditFacts() {}

    static void write(CreditEvent event, EventFacts facts) {
        switch (event) {
            case FundEvent fund -> write(fund, facts);
            case ApplicationEvent application -> write(application, facts);
            case LoanEvent loan -> write(loan, facts);
            // No figure is counted from claims or closed days yet.
            case ClaimEvent ignored -> {}
            case PortfolioEvent ignored -> {}
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
            case DepositPledged it -> deposit(it, facts);
            // No figure is counted from these.
            case CoverFellShort ignored -> {}
            case DepositRenewed ignored -> {}
            case DepositMatured ignored -> {}
            case DepositDrawn ignored -> {}
            case LienReleased ignored -> {}
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

    private static void write(LoanEvent event, EventFacts facts) {
        switch (event) {
            // No figure is counted from adjustments yet.
            case LoanEvent.FeeCharged ignored -> {}
            case LoanEvent.DebtWaived ignored -> {}
            case LoanEvent.LoanDeferred ignored -> {}
            case LoanEvent.LoanRescheduled ignored -> {}
            case LoanEvent.LoanWrittenOff ignored -> {}
            case LoanEvent.LoanRecovered ignored -> {}
            case LoanEvent.CreditRefunded ignored -> {}
            case LoanEvent.ClaimAccepted ignored -> {}
            case LoanEvent.ClaimPaid ignored -> {}
            // The close of a day tells how late a loan is; who needs it counts from its states.
            case LoanEvent.LoanFellIntoArrears ignored -> {}
            case LoanEvent.LoanCured ignored -> {}
            case LoanEvent.LoanRated ignored -> {}
            case LoanEvent.PenaltyCharged ignored -> {}
            case LoanEvent.CoverLapsed ignored -> {}
            case LoanDisbursed it -> disbursement(it, facts);
            case RepaymentReceived it -> repayment(it, facts);
            case TransactionReversed it ->
                facts.on(it.validOn()).booked(it.bookedOn()).ends(it.reverses());
            case LoanPaidOff it ->
                by(it.borrower(), facts.on(it.validOn()))
                        .fact(FactKind.LOAN_PAID_OFF, it.borrower().borrowerType(), it.loanId());
        }
    }

    private static void deposit(DepositPledged it, EventFacts facts) {
        facts.on(it.pledgedFrom())
                .amount(AmountName.DEPOSIT, "", it.depositId(), it.amount(), it.currency())
                .reading(
                        CAPACITY,
                        "",
                        EventFacts.both(it.fundId(), it.bankId()),
                        new FactBatch.Said("VALUE", it.capacity(), it.currency()));
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

    private static void disbursement(LoanDisbursed it, EventFacts facts) {
        Borrower borrower = it.borrower();
        String type = borrower.borrowerType();
        by(borrower, facts.on(it.validOn()).booked(it.bookedOn()))
                .fact(FactKind.LOAN, type, it.loanId(), it.transactionId())
                .amount(AmountName.DISBURSED, type, it.transactionId(), it.amount(), it.currency())
                .amount(AmountName.PRINCIPAL, type, it.transactionId(), it.amount(), it.currency());
        if (borrower.consortiumId() != null) {
            facts.fact(FactKind.CONSORTIUM_WITH_LOAN, type, borrower.consortiumId(), it.transactionId());
        }
    }

    private static void repayment(RepaymentReceived it, EventFacts facts) {
        String type = it.borrower().borrowerType();
        var id = it.transactionId();
        BigDecimal repaid = it.principal();
        by(it.borrower(), facts.on(it.validOn()).booked(it.bookedOn()))
                .amount(AmountName.RECEIVED, type, id, it.amount(), it.currency())
                .amount(AmountName.PRINCIPAL, type, id, repaid.negate(), it.currency())
                .amount(AmountName.PRINCIPAL_REPAID, type, id, repaid, it.currency())
                .amount(AmountName.INTEREST_RECEIVED, type, id, it.interest(), it.currency())
                .amount(AmountName.CHARGES_RECEIVED, type, id, it.charges(), it.currency());
    }

    private static EventFacts by(Borrower borrower, EventFacts facts) {
        return facts.in(borrower.consortiumId()).at(borrower.enterpriseId()).by(borrower.personId());
    }
}
