package org.ayni.reporting.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
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
import org.ayni.contracts.credit.LoanEvent;
import org.ayni.contracts.credit.PortfolioEvent;

/** What the events of credit-service say. */
final class CreditFacts {

    /** The reading that says how much a bank may lend on its deposits in a fund. */
    static final String CAPACITY = "FUND_CAPACITY";

    private static final String PLEDGED = "PLEDGED";
    private static final String ENDED = "ENDED";
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
            case DepositPledged it -> deposit(it, facts);
            case DepositPledgedAgain it ->
                window(it.fundId(), it.bankId(), it.pledgedFrom(), it.capacity(), it.currency(), facts)
                        .amount(AmountName.DEPOSIT, "", it.depositId(), it.amount(), it.currency())
                        .deposit(it.depositId(), PLEDGED, it.maturesOn(), it.autoRenews());
            case DepositRenewed it ->
                window(it.fundId(), it.bankId(), it.renewedOn(), it.capacity(), it.currency(), facts)
                        .amount(AmountName.DEPOSIT, "", it.depositId(), it.capitalised(), it.currency())
                        .deposit(it.depositId(), "RENEWED", it.maturesOn(), null);
            case DepositMatured it ->
                window(it.fundId(), it.bankId(), it.endedOn(), it.capacity(), it.currency(), facts)
                        .amount(
                                AmountName.DEPOSIT,
                                "",
                                it.depositId(),
                                it.amount().negate(),
                                it.currency())
                        .deposit(it.depositId(), ENDED, null, null);
            case LienReleased it ->
                window(it.fundId(), it.bankId(), it.releasedOn(), it.capacity(), it.currency(), facts)
                        .amount(
                                AmountName.DEPOSIT,
                                "",
                                it.depositId(),
                                it.amount().negate(),
                                it.currency())
                        .deposit(it.depositId(), ENDED, null, null);
            case DepositDrawn it ->
                window(it.fundId(), it.bankId(), it.drawnOn(), it.capacity(), it.currency(), facts)
                        .amount(
                                AmountName.DEPOSIT,
                                "",
                                it.depositId(),
                                it.amount().negate(),
                                it.currency());
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

    private static void deposit(DepositPledged it, EventFacts facts) {
        window(it.fundId(), it.bankId(), it.pledgedFrom(), it.capacity(), it.currency(), facts)
                .amount(AmountName.DEPOSIT, "", it.depositId(), it.amount(), it.currency())
                .deposit(it.depositId(), PLEDGED, it.maturesOn(), it.autoRenews());
    }

    /** What a fund may lend at a bank from a day on. */
    private static EventFacts window(
            UUID fund, UUID bank, LocalDate on, BigDecimal capacity, String currency, EventFacts facts) {
        return facts.on(on)
                .reading(CAPACITY, "", EventFacts.both(fund, bank), new FactBatch.Said("VALUE", capacity, currency));
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
