package org.ayni.credit.recovery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.ayni.contracts.credit.ClaimEvent;
import org.ayni.credit.claim.ClaimCommands;
import org.ayni.credit.claim.ClaimCommands.Locked;
import org.ayni.credit.claim.ClaimJournals;
import org.ayni.credit.claim.ClaimRequests.Because;
import org.ayni.credit.claim.ClaimStatus.Action;
import org.ayni.credit.claim.GuaranteeClaim;
import org.ayni.credit.claim.GuaranteeClaim.Acceptance;
import org.ayni.credit.claim.GuaranteeClaim.Ending;
import org.ayni.credit.claim.GuaranteeClaim.Shared;
import org.ayni.credit.claim.GuaranteeClaims;
import org.ayni.credit.claim.Sharing;
import org.ayni.credit.claim.Sharing.CollectedBy;
import org.ayni.credit.history.Entry;
import org.ayni.credit.history.Input;
import org.ayni.credit.ledger.Ledger;
import org.ayni.credit.loan.Loan;
import org.ayni.credit.loan.LoanChange;
import org.ayni.credit.recovery.RecoveryResource.AgreeCosts;
import org.ayni.credit.standing.Split;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Shares with the bank what comes in of a loan after its claim was accepted; ends the claim (design rules 57, 58). */
@Singleton
public class ClaimSharingService {

    static final String CLOSING = "CLAIM_CLOSING";

    private final GuaranteeClaims claims;
    private final ClaimShares shares;
    private final ClaimCommands desk;
    private final Ledger ledger;
    private final Commands commands;

    ClaimSharingService(
            GuaranteeClaims claims, ClaimShares shares, ClaimCommands desk, Ledger ledger, Commands commands) {
        this.claims = claims;
        this.shares = shares;
        this.desk = desk;
        this.ledger = ledger;
        this.commands = commands;
    }

    /** After each change of a loan, whose lock the caller holds: nothing while no claim was accepted. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void follow(LoanChange change, @Nullable CollectedBy collectedBy) {
        if (!change.is().claimed()) {
            return;
        }
        claims.ofLoan(change.after().id()).ifPresent(claim -> {
            Money collected = collected(change);
            if (claim.acceptance() != null && collected.compareTo(claim.shared().collected()) != 0) {
                UUID cause = change.entry().id();
                share(claim, change.after(), collected, new Cause(cause, by(change.entry(), collectedBy)));
            }
        });
    }

    private record Cause(@Nullable UUID transactionId, CollectedBy by) {}

    /** What is taken back goes the way it came. */
    private CollectedBy by(Entry entry, @Nullable CollectedBy told) {
        if (entry.what() instanceof Input.Reversal reversal) {
            return shares.collectorOf(reversal.target()).orElse(CollectedBy.BANK);
        }
        return told == null ? CollectedBy.BANK : told;
    }

    /** All that has come in since the acceptance, but what is held as the borrower's credit. */
    private static Money collected(LoanChange change) {
        BigDecimal sum = change.after().history().inForce(LocalDate.MAX).stream()
                .dropWhile(entry -> !(entry.what() instanceof Input.ClaimAcceptance))
                .map(entry -> switch (entry.what()) {
                    case Input.Repayment ignored -> used(change.is().splits().get(entry.id()));
                    case Input.Recovery it -> it.amount();
                    default -> BigDecimal.ZERO;
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return change.after().contract().money(sum);
    }

    private static BigDecimal used(@Nullable Split split) {
        return split == null ? BigDecimal.ZERO : split.total().subtract(split.credit());
    }

    private void share(GuaranteeClaim before, Loan loan, Money collected, Cause cause) {
        Shared was = before.shared();
        Acceptance acceptance = Objects.requireNonNull(before.acceptance());
        Money costs = was.costs();
        Sharing.Part fund =
                new Sharing(loan.contract().policy(), acceptance.amount(), acceptance.base()).of(collected, costs);
        settle(before, new Shared(collected, costs, fund), cause);
    }

    private Answer settle(GuaranteeClaim before, Shared now, Cause cause) {
        Shared was = before.shared();
        Sharing.Part part = now.fund().minus(was.fund());
        Money sum = now.collected().minus(was.collected());
        GuaranteeClaim after = before.share(now);
        UUID booked = cause.transactionId == null ? before.id() : cause.transactionId;
        ledger.post(ClaimJournals.shared(before, booked, desk.today(), cause.by, sum, part));
        shares.insert(new ClaimShares.Row(
                before.id(),
                cause.transactionId,
                cause.by,
                sum.amount(),
                now.costs().minus(was.costs()).amount(),
                part.gross().amount(),
                part.net().amount(),
                sum.currency().getCurrencyCode()));
        return desk.changed(
                "share", before, after, desk.told(ClaimEvent.ClaimShared::new, after, part.net(), cause.by.name()));
    }

    /** Costs of collecting that both agreed on lower what is shared, from now on and of what was shared before. */
    @Transactional
    public Answer agreeCosts(UUID id, AgreeCosts command) {
        return commands.once(command, () -> {
            Locked locked = desk.lock(id);
            GuaranteeClaim claim = locked.claim();
            claim.status().mustAllow(Action.SHARE);
            Shared was = claim.shared();
            Acceptance acceptance = Objects.requireNonNull(claim.acceptance());
            Money costs = was.costs()
                    .plus(locked.loan().contract().money(locked.loan().amount(command.amount())));
            claim.share(new Shared(was.collected(), costs, was.fund()));
            Sharing sharing = new Sharing(locked.loan().contract().policy(), acceptance.amount(), acceptance.base());
            Shared now = new Shared(was.collected(), costs, sharing.of(was.collected(), costs));
            return settle(claim, now, new Cause(null, CollectedBy.BANK));
        });
    }

    /** Leaves it for a second person. */
    @Transactional
    public Answer askClosing(UUID id, Because command) {
        return desk.ask(CLOSING, id, command, locked -> locked.claim().close(desk.today(), command.reason()));
    }

    /** A second person confirmed: what the fund did not get back is its loss. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public Answer close(UUID id, Because command) {
        GuaranteeClaim before = desk.lockAsItIs(id).claim();
        GuaranteeClaim after = before.close(desk.today(), command.reason());
        Ending ending = Objects.requireNonNull(after.ending());
        Money loss = Objects.requireNonNull(ending.loss());
        ledger.post(ClaimJournals.closed(after, loss, desk.today()));
        return desk.changed(
                "close", before, after, desk.told(ClaimEvent.ClaimClosed::new, after, loss, command.reason()));
    }
}
