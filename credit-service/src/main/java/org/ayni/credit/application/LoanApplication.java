package org.ayni.credit.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.credit.Borrower;
import org.ayni.credit.application.ApplicationStatus.Action;
import org.ayni.credit.application.Course.Ending;
import org.ayni.credit.eligibility.Assessment;
import org.ayni.credit.eligibility.Assessment.Overridden;
import org.ayni.credit.policy.LendingPolicy;
import org.ayni.credit.request.LoanRequest;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
        LoanRequest request,
        String submittedBy,
        int round,
        @Nullable UUID loanId,
        @Nullable Assessment assessment,
        Course course) {

    /** The terms on which a bank says yes. */
    @Schema(name = "ApprovedTerms")
    public record Offer(Money amount, int instalments, BigDecimal annualRatePercent) {}

    /** The votes of a round; electorate is how many may vote on it, null when nobody said who sits there. */
    public record Votes(
            int favourable, int against, @Nullable Integer electorate) {}

    static LoanApplication submitted(
            UUID id, @Nullable String externalId, LoanRequest request, String by, Course course) {
        return new LoanApplication(id, 1, externalId, ApplicationStatus.SUBMITTED, request, by, 0, null, null, course);
    }

    /** The state on a day: what was left undecided too long has expired, whether or not the day was closed. */
    public ApplicationStatus statusOn(LocalDate today) {
        boolean expired =
                today.isAfter(course.lapsesOn()) && status.isLapsing() && status != ApplicationStatus.INELIGIBLE;
        return expired ? ApplicationStatus.EXPIRED : status;
    }

    /** Refuses an action that the state of today does not take. */
    public void mustAllow(Action action, LocalDate today) {
        if (today.isAfter(course.lapsesOn()) && status.isLapsing() && action != Action.EXPIRE) {
            throw statusOn(today).late(action);
        }
        status.mustAllow(action);
    }

    /** What the rules say; an endorsement survives only an assessment that still finds the borrower eligible. */
    LoanApplication assess(Assessment found, LendingPolicy policy, LocalDate today) {
        mustAllow(Action.ASSESS, today);
        return assessed(request, found, course, policy, today);
    }

    /**
     * Another request in the place of this one: votes and overrides are void, and the rules decide anew. The bank is
     * fixed from the endorsement on (design rule 67).
     *
     * @param found null while consent or a bureau report is missing
     */
    LoanApplication amend(LoanRequest other, @Nullable Assessment found, LendingPolicy policy, LocalDate today) {
        mustAllow(Action.AMEND, today);
        if (status == ApplicationStatus.ENDORSED && !other.bankId().equals(request.bankId())) {
            throw ApplicationProblem.BANK_IS_FIXED.problem(
                    "El banco no cambia después del aval del comité", "The bank does not change once endorsed");
        }
        Course anew = course.overriding(List.of()).endorsed(null);
        LoanApplication blank = new LoanApplication(
                id, version, externalId, ApplicationStatus.SUBMITTED, other, submittedBy, round, loanId, null, anew);
        return found == null
                ? blank.in(
                        ApplicationStatus.SUBMITTED, anew.at(status, ApplicationStatus.SUBMITTED, today, ends(policy)))
                : blank.assessed(other, found, anew, policy, today);
    }

    /** Eligible by the decision of two people; what they did not override must still pass (design rule 32). */
    public LoanApplication override(
            List<Overridden> overrides, Assessment found, LendingPolicy policy, LocalDate today) {
        mustAllow(Action.OVERRIDE, today);
        if (found.outcome() != Assessment.Outcome.ELIGIBLE) {
            throw ApplicationProblem.OVERRIDE_INSUFFICIENT
                    .problem("Otras reglas siguen sin cumplirse", "Other rules still stand in the way")
                    .with("standing", found.standing());
        }
        return assessed(request, found, course.overriding(overrides), policy, today);
    }

    /** An officer's coded no to what was referred to people. */
    LoanApplication decline(String code, String reason, LendingPolicy policy, LocalDate today) {
        mustAllow(Action.DECLINE, today);
        Course after = course.at(
                        status,
                        ApplicationStatus.INELIGIBLE,
                        today,
                        today.plusDays(policy.terms().ineligibleDays()))
                .ended(new Ending("OFFICER", code, reason, today));
        return in(ApplicationStatus.INELIGIBLE, after);
    }

    /** The committee's count: endorsed at the required votes, rejected once they are out of reach (rule 32). */
    public LoanApplication count(Votes votes, int required, String reason, LocalDate today) {
        mustAllow(Action.VOTE, today);
        if (votes.favourable >= required) {
            return in(
                    ApplicationStatus.ENDORSED,
                    course.at(status, ApplicationStatus.ENDORSED, today, course.lapsesOn())
                            .endorsed(today));
        }
        Integer electorate = votes.electorate;
        boolean outOfReach = electorate == null ? votes.against >= required : electorate - votes.against < required;
        return outOfReach
                ? in(ApplicationStatus.REJECTED, course.ended(new Ending("COMMITTEE", "COMMITTEE_VOTE", reason, today)))
                : in(status, course);
    }

    /** The bank's yes: it may lower amount, term and rate, never raise them (design rule 33). */
    public LoanApplication approve(Offer offer, UUID loan, LocalDate confirmableTo, LocalDate today) {
        mustAllow(Action.APPROVE, today);
        if (status == ApplicationStatus.APPROVED) {
            throw new IllegalStateException("already approved: " + id);
        }
        mustNotRaise(offer, new Offer(request.amount(), request.instalments(), request.annualRatePercent()));
        Course after = course.at(status, ApplicationStatus.APPROVED, today, confirmableTo)
                .approved(offer);
        return new LoanApplication(
                id,
                version + 1,
                externalId,
                ApplicationStatus.APPROVED,
                request,
                submittedBy,
                round,
                loan,
                assessment,
                after);
    }

    /** After the yes only the amount may fall (design rule 33). */
    public LoanApplication reduce(Offer offer, LocalDate today) {
        mustAllow(Action.APPROVE, today);
        Offer agreed = course.approved();
        if (agreed == null) {
            throw new IllegalStateException("not approved: " + id);
        }
        mustNotRaise(offer, agreed);
        refuseIf(offer.amount.compareTo(agreed.amount) == 0, "amount", agreed.amount);
        refuseIf(offer.instalments != agreed.instalments, "instalments", agreed.instalments);
        refuseIf(
                offer.annualRatePercent.compareTo(agreed.annualRatePercent) != 0,
                "annualRatePercent",
                agreed.annualRatePercent);
        return in(ApplicationStatus.APPROVED, course.approved(offer));
    }

    public LoanApplication reject(String code, String reason, LocalDate today) {
        mustAllow(Action.REJECT, today);
        return in(ApplicationStatus.REJECTED, course.ended(new Ending("BANK", code, reason, today)));
    }

    public LoanApplication withdraw(String reason, LocalDate today) {
        mustAllow(Action.WITHDRAW, today);
        return in(ApplicationStatus.WITHDRAWN, course.ended(new Ending("APPLICANT", "WITHDRAWN", reason, today)));
    }

    /** Time ends it, with what it reserved. */
    public LoanApplication expire(LocalDate today) {
        mustAllow(Action.EXPIRE, today);
        return in(
                ApplicationStatus.EXPIRED,
                course.ended(new Ending("CLOCK", "EXPIRED", "Nobody decided in time", today)));
    }

    /** Money went out; a further tranche changes nothing. */
    public LoanApplication disburse() {
        status.mustAllow(Action.DISBURSE);
        return status == ApplicationStatus.DISBURSED ? this : in(ApplicationStatus.DISBURSED, course);
    }

    /** The first disbursement was undone: approved again, with the old expiry (design rule 36). */
    public LoanApplication reverseDisbursement() {
        status.mustAllow(Action.REVERSE_DISBURSEMENT);
        return in(ApplicationStatus.APPROVED, course);
    }

    /** The same request with consortium and sector as they are now; approval fixes them (design rule 34). */
    public LoanApplication withBorrower(Borrower borrower) {
        return new LoanApplication(
                id, version, externalId, status, request.by(borrower), submittedBy, round, loanId, assessment, course);
    }

    private LoanApplication assessed(
            LoanRequest asked, Assessment found, Course from, LendingPolicy policy, LocalDate today) {
        ApplicationStatus next =
                switch (found.outcome()) {
                    case ELIGIBLE ->
                        status == ApplicationStatus.ENDORSED ? ApplicationStatus.ENDORSED : ApplicationStatus.ELIGIBLE;
                    case REFERRED -> ApplicationStatus.REFERRED;
                    case INELIGIBLE -> ApplicationStatus.INELIGIBLE;
                };
        LocalDate lapse = next == ApplicationStatus.INELIGIBLE
                ? today.plusDays(policy.terms().ineligibleDays())
                : ends(policy);
        Course after = from.at(status, next, today, lapse);
        if (next != ApplicationStatus.ENDORSED) {
            after = after.endorsed(null);
        }
        return new LoanApplication(
                id, version + 1, externalId, next, asked, submittedBy, round + 1, loanId, found, after);
    }

    private LocalDate ends(LendingPolicy policy) {
        return course.bookedOn().plusDays(policy.terms().applicationDays());
    }

    private LoanApplication in(ApplicationStatus next, Course after) {
        return new LoanApplication(
                id, version + 1, externalId, next, request, submittedBy, round, loanId, assessment, after);
    }

    private static void mustNotRaise(Offer offer, Offer asked) {
        refuseIf(offer.amount.compareTo(asked.amount) > 0 || !offer.amount.isPositive(), "amount", asked.amount);
        refuseIf(offer.instalments > asked.instalments, "instalments", asked.instalments);
        refuseIf(
                offer.annualRatePercent.compareTo(asked.annualRatePercent) > 0,
                "annualRatePercent",
                asked.annualRatePercent);
    }

    private static void refuseIf(boolean raised, String field, Object asked) {
        if (raised) {
            throw ApplicationProblem.BANK_CHANGE_NOT_ALLOWED.problem(
                    field,
                    "Lo acordado es " + asked + "; no puede ser ese valor",
                    "Agreed is " + asked + "; it cannot be that");
        }
    }
}
