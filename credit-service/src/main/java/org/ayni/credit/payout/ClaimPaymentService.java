package org.ayni.credit.payout;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.credit.ClaimEvent;
import org.ayni.credit.claim.ClaimCommands;
import org.ayni.credit.claim.ClaimCommands.Locked;
import org.ayni.credit.claim.ClaimJournals;
import org.ayni.credit.claim.ClaimRequests.Because;
import org.ayni.credit.claim.ClaimStatus.Action;
import org.ayni.credit.claim.GuaranteeClaim;
import org.ayni.credit.history.Entry;
import org.ayni.credit.history.Input;
import org.ayni.credit.ledger.Ledger;
import org.ayni.credit.loan.Loan;
import org.ayni.credit.loan.LoanBook;
import org.ayni.credit.loan.LoanBook.Source;
import org.ayni.credit.loan.LoanChange;
import org.ayni.credit.payout.ClaimPurse.Part;
import org.ayni.credit.payout.PayoutResource.PayClaim;
import org.ayni.kit.http.Answer;
import org.ayni.kit.problem.Problem;

/** The fund pays what it owes, as far as what is pledged or its cash goes; what is left stays payable. */
@Singleton
public class ClaimPaymentService {

    static final String PAYMENT = "CLAIM_PAYMENT";
    static final String REVERSAL = "CLAIM_PAYMENT_REVERSAL";

    private final ClaimCommands desk;
    private final ClaimPurse purse;
    private final LoanBook book;
    private final Ledger ledger;

    ClaimPaymentService(ClaimCommands desk, ClaimPurse purse, LoanBook book, Ledger ledger) {
        this.desk = desk;
        this.purse = purse;
        this.book = book;
        this.ledger = ledger;
    }

    /** Leaves it for a second person. */
    @Transactional
    public Answer ask(UUID id, PayClaim command) {
        return desk.ask(PAYMENT, id, command, locked -> locked.claim().status().mustAllow(Action.PAY));
    }

    /** A second person confirmed: from the deposit or from cash, as the contract says (design rules 4, 59). */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public Answer pay(UUID id, PayClaim command) {
        Locked locked = desk.lockAsItIs(id);
        GuaranteeClaim before = locked.claim();
        before.status().mustAllow(Action.PAY);
        LocalDate today = desk.today();
        Part part = purse.available(before, locked.loan().contract().policy().claimSource());
        GuaranteeClaim after = before.pay(part.amount());
        LoanChange change =
                locked.loan().enter(new Input.ClaimPayment(part.amount().amount()), today, book.stamp());
        book.record(change, new Source(command.bankReference(), null, null));
        purse.pay(after, part, command.certificateNumber(), today);
        return desk.changed(
                "pay",
                before,
                after,
                desk.told(
                        ClaimEvent.ClaimPaid::new,
                        after,
                        part.amount(),
                        part.source().name()));
    }

    /** Leaves it for a second person. */
    @Transactional
    public Answer askReversal(UUID id, Because command) {
        return desk.ask(REVERSAL, id, command, locked -> locked.claim().reversePayment());
    }

    /** A second person confirmed: the bank gave the money back, as cash. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public Answer reverse(UUID id, Because command) {
        Locked locked = desk.lockAsItIs(id);
        GuaranteeClaim before = locked.claim();
        GuaranteeClaim after = before.reversePayment();
        Loan loan = locked.loan();
        for (Entry payment : payments(loan)) {
            LoanChange change = loan.undoClaim(payment.id(), book.stamp());
            book.record(change, Source.because(command.reason()));
            loan = change.after();
        }
        ledger.post(ClaimJournals.paymentReversed(after, before.paid(), desk.today()));
        return desk.changed(
                "reverse-payment",
                before,
                after,
                desk.told(ClaimEvent.ClaimPaymentReversed::new, after, before.paid(), command.reason()));
    }

    private static List<Entry> payments(Loan loan) {
        return loan.history().inForce(LocalDate.MAX).stream()
                .filter(entry -> entry.what() instanceof Input.ClaimPayment)
                .toList();
    }
}
