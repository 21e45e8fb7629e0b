package org.ayni.credit.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.contracts.credit.Borrower;
import org.ayni.credit.application.ApplicationStatus.Action;
import org.ayni.credit.eligibility.Assessment;
import org.ayni.credit.eligibility.EligibilityFacts.Income;
import org.ayni.kit.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A request for a loan on its way to the bank's decision. Each command returns the application after it, or refuses.
 *
 * @param round counts the votes: a new assessment makes them void
 * @param loanId the loan that approval created
 */
public record LoanApplication(
        UUID id,
        int version,
        @Nullable String externalId,
        ApplicationStatus status,
        Request request,
        String submittedBy,
        int round,
        @Nullable UUID loanId,
        @Nullable Assessment assessment) {

    /** What was asked for, by whom, of which fund and bank. */
    public record Request(
            UUID fundId,
            UUID bankId,
            UUID productId,
            Borrower borrower,
            Money amount,
            int instalments,
            BigDecimal annualRatePercent,
            String purpose,
            @Nullable Income income,
            LocalDate submittedOn) {}

    /** The terms on which a bank says yes. */
    public record Offer(Money amount, int instalments, BigDecimal annualRatePercent) {}

    /** What the rules say; an endorsement survives only an assessment that still finds the borrower eligible. */
    LoanApplication assess(Assessment found) {
        status.mustAllow(Action.ASSESS);
        ApplicationStatus next =
                switch (found.outcome()) {
                    case ELIGIBLE ->
                        status == ApplicationStatus.ENDORSED ? ApplicationStatus.ENDORSED : ApplicationStatus.ELIGIBLE;
                    case REFERRED -> ApplicationStatus.REFERRED;
                    case INELIGIBLE -> ApplicationStatus.INELIGIBLE;
                };
        return new LoanApplication(id, version + 1, externalId, next, request, submittedBy, round + 1, loanId, found);
    }

    /** The committee's count: endorsed at the required votes, rejected when as many are against. */
    LoanApplication count(int favourable, int against, int required) {
        status.mustAllow(Action.VOTE);
        if (favourable >= required) {
            return in(ApplicationStatus.ENDORSED, loanId);
        }
        return in(against >= required ? ApplicationStatus.REJECTED : status, loanId);
    }

    /** The bank's yes: it may lower amount, term and rate, never raise them (design rule 33). */
    LoanApplication approve(Offer offer, UUID loan) {
        status.mustAllow(Action.APPROVE);
        refuseIf(offer.amount.compareTo(request.amount) > 0 || !offer.amount.isPositive(), "amount", request.amount);
        refuseIf(offer.instalments > request.instalments, "instalments", request.instalments);
        refuseIf(
                offer.annualRatePercent.compareTo(request.annualRatePercent) > 0,
                "annualRatePercent",
                request.annualRatePercent);
        return in(ApplicationStatus.APPROVED, loan);
    }

    LoanApplication reject() {
        status.mustAllow(Action.REJECT);
        return in(ApplicationStatus.REJECTED, loanId);
    }

    LoanApplication withdraw() {
        status.mustAllow(Action.WITHDRAW);
        return in(ApplicationStatus.WITHDRAWN, loanId);
    }

    LoanApplication disburse() {
        status.mustAllow(Action.DISBURSE);
        return in(ApplicationStatus.DISBURSED, loanId);
    }

    /** The first disbursement was reversed: the approval stands, with its reservation (design rule 36). */
    LoanApplication undoDisbursement() {
        status.mustAllow(Action.UNDO_DISBURSEMENT);
        return in(ApplicationStatus.APPROVED, loanId);
    }

    /**
     * The same request with the borrower's consortium and sector as they are now; approval fixes them (design rule
     * 34).
     */
    LoanApplication withBorrower(Borrower borrower) {
        Request now = new Request(
                request.fundId,
                request.bankId,
                request.productId,
                borrower,
                request.amount,
                request.instalments,
                request.annualRatePercent,
                request.purpose,
                request.income,
                request.submittedOn);
        return new LoanApplication(id, version, externalId, status, now, submittedBy, round, loanId, assessment);
    }

    private LoanApplication in(ApplicationStatus next, @Nullable UUID loan) {
        return new LoanApplication(id, version + 1, externalId, next, request, submittedBy, round, loan, assessment);
    }

    private static void refuseIf(boolean raised, String field, Object asked) {
        if (raised) {
            throw ApplicationProblem.BANK_CHANGE_NOT_ALLOWED.problem(
                    field, "Se pidió " + asked + "; no se puede subir", asked + " was asked for; it cannot be raised");
        }
    }
}
