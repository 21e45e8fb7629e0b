package org.ayni.credit.claim;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.ayni.contracts.DomainEvent;
import org.ayni.contracts.credit.ClaimState;
import org.ayni.credit.approval.ApprovalRequests;
import org.ayni.credit.loan.Loan;
import org.ayni.credit.loan.LoanBook;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Caller;
import org.ayni.kit.security.Roles;
import org.jspecify.annotations.Nullable;

/** What commands on a claim have in common: the loan is locked first, then the claim; what is written is also told. */
@Singleton
public class ClaimCommands {

    private final GuaranteeClaims claims;
    private final LoanBook book;
    private final ApprovalRequests approvals;
    private final Caller caller;
    private final Commands commands;

    ClaimCommands(GuaranteeClaims claims, LoanBook book, ApprovalRequests approvals, Caller caller, Commands commands) {
        this.claims = claims;
        this.book = book;
        this.approvals = approvals;
        this.caller = caller;
        this.commands = commands;
    }

    /** Who may be the second person of the fund. */
    public static final Set<String> CONFIRMERS = Set.of(Roles.CREDIT_OFFICER, Roles.CREDIT_COMMITTEE);

    /** A claim with its loan, both locked. */
    public record Locked(Loan loan, GuaranteeClaim claim) {}

    /** On the version that the caller saw; another bank's claim is 404. */
    public Locked lock(UUID id) {
        Locked locked = lockAsItIs(id);
        commands.onVersion(locked.claim.version());
        return locked;
    }

    /** The same on whatever version it has, for a command that was seen and is confirmed now. */
    public Locked lockAsItIs(UUID id) {
        GuaranteeClaim seen = visible(id);
        Loan loan = book.lockAsItIs(seen.loanId());
        return new Locked(loan, claims.lock(id).orElseThrow());
    }

    /** Once per idempotency key, tries the rules and leaves the command for a second person (design rule 70). */
    public Answer ask(String kind, UUID id, Object command, Consumer<Locked> attempt) {
        return commands.once(command, () -> {
            attempt.accept(lock(id));
            return approvals.ask(kind, id, command);
        });
    }

    GuaranteeClaim visible(UUID id) {
        return claims.find(id)
                .filter(claim -> caller.bank().map(claim.bankId()::equals).orElse(true))
                .orElseThrow(() -> Problem.notFound("guarantee claim", id));
    }

    /** The business date. */
    public LocalDate today() {
        return commands.today();
    }

    /** Writes a claim that changed, down and out. */
    public Answer changed(String action, GuaranteeClaim before, GuaranteeClaim after, DomainEvent told) {
        ClaimView view = ClaimView.of(after);
        claims.update(after);
        commands.audit("guarantee-claim/" + after.id(), action, ClaimView.of(before), view);
        commands.tell(told);
        return Answer.changed(after.version(), view);
    }

    /** What all events of a claim carry. */
    public <T extends DomainEvent> T told(Fact<T> fact, GuaranteeClaim claim, Money amount, @Nullable String reason) {
        ClaimState after = new ClaimState(
                claim.status().name(), amount.amount(), amount.currency().getCurrencyCode(), reason);
        return fact.of(claim.id(), claim.loanId(), claim.fundId(), claim.bankId(), after, commands.today());
    }

    /** The record of an event. */
    @FunctionalInterface
    public interface Fact<T> {
        /** An event of this claim. */
        T of(UUID claimId, UUID loanId, UUID fundId, UUID bankId, ClaimState after, LocalDate on);
    }
}
