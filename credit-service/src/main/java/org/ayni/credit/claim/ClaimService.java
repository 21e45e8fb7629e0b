package org.ayni.credit.claim;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ayni.contracts.credit.ClaimEvent;
import org.ayni.credit.claim.ClaimCommands.Locked;
import org.ayni.credit.claim.ClaimRequests.AnswerClaim;
import org.ayni.credit.claim.ClaimRequests.QueryClaim;
import org.ayni.credit.claim.ClaimRequests.RejectClaim;
import org.ayni.credit.claim.ClaimRequests.SubmitClaim;
import org.ayni.credit.claim.GuaranteeClaim.Acceptance;
import org.ayni.credit.claim.GuaranteeClaim.Ending;
import org.ayni.credit.claim.GuaranteeClaim.Evidence;
import org.ayni.credit.claim.GuaranteeClaim.RejectionCode;
import org.ayni.credit.claim.GuaranteeClaim.Shared;
import org.ayni.credit.guarantee.Guarantee;
import org.ayni.credit.guarantee.GuaranteeProblem;
import org.ayni.credit.ledger.Ledger;
import org.ayni.credit.loan.Loan;
import org.ayni.credit.loan.LoanBook;
import org.ayni.credit.loan.LoanStatus.Action;
import org.ayni.credit.standing.Standing;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;

/** A claim from its submission to its acceptance, or to where it is turned down. */
@Singleton
public class ClaimService {

    private static final Set<Evidence.Kind> NEEDED = Set.of(Evidence.Kind.NOTICE, Evidence.Kind.STATEMENT);

    private final GuaranteeClaims claims;
    private final ClaimCommands desk;
    private final ClaimPool pool;
    private final LoanBook book;
    private final Ledger ledger;
    private final Commands commands;

    ClaimService(
            GuaranteeClaims claims,
            ClaimCommands desk,
            ClaimPool pool,
            LoanBook book,
            Ledger ledger,
            Commands commands) {
        this.claims = claims;
        this.desk = desk;
        this.pool = pool;
        this.book = book;
        this.ledger = ledger;
        this.commands = commands;
    }

    /** The bank asks the fund to pay, within the claim period (design rules 55, 56). */
    @Transactional
    public Answer submit(SubmitClaim command) {
        return commands.once(command, () -> {
            Loan loan = book.lockAsItIs(command.loanId());
            Standing standing = loan.on(desk.today());
            GuaranteeClaim claim = claim(command, loan, standing);
            if (!claims.insert(claim)) {
                throw ClaimProblem.ALREADY_CLAIMED
                        .problem("Sólo uno por crédito", "One a loan only")
                        .with("claimId", claims.ofLoan(loan.id()).orElseThrow().id());
            }
            ledger.post(ClaimJournals.submitted(claim, claim.submittedOn()));
            ClaimView view = ClaimView.of(claim);
            commands.audit("guarantee-claim/" + claim.id(), "submit", null, view);
            commands.tell(desk.told(ClaimEvent.ClaimSubmitted::new, claim, claim.claimed(), null));
            return Answer.created("/v1/guarantee-claims/" + claim.id(), claim.version(), view);
        });
    }

    private GuaranteeClaim claim(SubmitClaim command, Loan loan, Standing standing) {
        loan.status(standing).mustAllow(Action.SUBMIT_CLAIM);
        if (loan.contract().policy().isCoFunded()) {
            throw GuaranteeProblem.NO_GUARANTEE.problem("Cada parte carga lo suyo", "Each bears its own share");
        }
        Guarantee guarantee = new Guarantee(loan, standing);
        guarantee.mustBeInClaimPeriod();
        mustBeProven(command.kept());
        Money nothing = Money.zero(loan.contract().currency());
        Money principal = command.bankPrincipal();
        Money base = principal == null ? guarantee.base() : lower(guarantee.base(), principal);
        Money most = guarantee.claimable(base, pool.of(loan.contract()));
        Money asked = command.amount() == null ? most : most.same(command.amount());
        if (!asked.isPositive() || asked.compareTo(most) > 0) {
            throw ClaimProblem.BEYOND_THE_COVER
                    .problem("amount", "Como máximo " + most, most + " at most")
                    .with("claimable", most);
        }
        return new GuaranteeClaim(
                Ids.next(),
                1,
                loan.id(),
                loan.contract().fundId(),
                loan.contract().bankId(),
                ClaimStatus.SUBMITTED,
                standing.asOf(),
                standing.daysPastDue(),
                asked,
                principal,
                command.kept(),
                null,
                null,
                nothing,
                new Shared(nothing, nothing, new Sharing.Part(nothing, nothing)),
                null);
    }

    /** The lower of two. */
    public static Money lower(Money one, Money other) {
        return one.compareTo(one.same(other)) < 0 ? one : other;
    }

    private static void mustBeProven(List<Evidence> evidence) {
        Set<Evidence.Kind> given = evidence.stream().map(Evidence::kind).collect(Collectors.toSet());
        if (!given.containsAll(NEEDED)) {
            throw ClaimProblem.EVIDENCE_MISSING.problem(
                    "evidence",
                    "Al menos un aviso (NOTICE) y el extracto (STATEMENT)",
                    "At least a NOTICE and the STATEMENT");
        }
    }

    /** The fund has a question. */
    @Transactional
    public Answer query(UUID id, QueryClaim command) {
        return commands.once(command, () -> {
            GuaranteeClaim before = desk.lock(id).claim();
            if (command.answerBy().isBefore(desk.today())) {
                throw CommonProblem.INVALID_FIELD.problem(
                        "answerBy", "Desde hoy, " + desk.today(), "From today on, " + desk.today());
            }
            GuaranteeClaim after = before.ask(new GuaranteeClaim.Query(command.question(), command.answerBy(), null));
            return desk.changed(
                    "query",
                    before,
                    after,
                    desk.told(ClaimEvent.ClaimQueried::new, after, after.claimed(), command.question()));
        });
    }

    /** The bank answers it. */
    @Transactional
    public Answer answer(UUID id, AnswerClaim command) {
        return commands.once(command, () -> {
            GuaranteeClaim before = desk.lock(id).claim();
            GuaranteeClaim after = before.answer(command.answer());
            return desk.changed(
                    "answer",
                    before,
                    after,
                    desk.told(ClaimEvent.ClaimAnswered::new, after, after.claimed(), command.answer()));
        });
    }

    /** The fund turns it down. */
    @Transactional
    public Answer reject(UUID id, RejectClaim command) {
        return commands.once(command, () -> reject(desk.lock(id).claim(), command.code(), command.reason()));
    }

    /** In a transaction that runs: also what a cure, or a question that nobody answered, does to a claim. */
    Answer reject(GuaranteeClaim before, RejectionCode code, String reason) {
        LocalDate today = desk.today();
        GuaranteeClaim after = before.reject(new Ending(today, code.name(), reason, null));
        ledger.post(ClaimJournals.ended(after, today));
        return desk.changed(
                "reject",
                before,
                after,
                desk.told(ClaimEvent.ClaimRejected::new, after, after.claimed(), code + ": " + reason));
    }

    /**
     * Turns down the claims whose question nobody answered in time; for the close of the day, in its transaction.
     *
     * @return how many
     */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public int lapse(LocalDate day) {
        // All are locked before the first is told: an event's place is waited for by commands that hold a claim.
        List<GuaranteeClaim> late = claims.unanswered(day).stream()
                .map(claims::lock)
                .flatMap(Optional::stream)
                .filter(claim -> claim.status() == ClaimStatus.QUERIED)
                .toList();
        late.forEach(claim -> reject(claim, RejectionCode.NO_ANSWER, "No answer in time"));
        return late.size();
    }

    /** The bank takes it back; an acceptance is undone with it. */
    @Transactional
    public Answer withdraw(UUID id, ClaimRequests.Because command) {
        return commands.once(command, () -> {
            Locked locked = desk.lock(id);
            LocalDate today = desk.today();
            GuaranteeClaim before = locked.claim();
            GuaranteeClaim after = before.withdraw(new Ending(today, null, command.reason(), null));
            Acceptance acceptance = before.acceptance();
            if (acceptance == null) {
                ledger.post(ClaimJournals.ended(after, today));
            } else {
                book.record(
                        locked.loan().undoClaim(acceptance.transactionId(), book.stamp()),
                        LoanBook.Source.because(command.reason()));
                ledger.post(ClaimJournals.unaccepted(after, acceptance, today));
            }
            return desk.changed(
                    "withdraw",
                    before,
                    after,
                    desk.told(ClaimEvent.ClaimWithdrawn::new, after, after.claimed(), command.reason()));
        });
    }
}
