package org.ayni.credit.loan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ayni.credit.fund.FundPolicy.Release;
import org.ayni.credit.history.Entry;
import org.ayni.credit.history.History;
import org.ayni.credit.history.Input;
import org.ayni.credit.ledger.Account;
import org.ayni.credit.ledger.Journal;
import org.ayni.credit.product.Conditions.Overpayment;
import org.ayni.credit.product.Conditions.Prepayment;
import org.ayni.credit.servicing.Fold;
import org.ayni.credit.standing.Standing;
import org.ayni.credit.standing.Totals;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;
import org.junit.jupiter.api.Test;

/**
 * Laws over random lives of loans: 1 to 40 commands, with reversals, late recording and refusals. The seed of a life
 * that breaks a law is in the message.
 */
class LoanLawsTest {

    private static final int LIVES = 150;
    private static final long SEED = 481;

    @Test
    void keepsTheBooksAndTheLoanTogether() {
        for (int life = 0; life < LIVES; life++) {
            new Life(SEED + life).live(true);
        }
    }

    @Test
    void standsAlikeHoweverLateItsPaymentsAreRecorded() {
        for (int life = 0; life < LIVES; life++) {
            Life lived = new Life(SEED + life);
            lived.live(false);
            Loan timely = lived.born;
            List<Entry> byValue = new ArrayList<>(lived.loan.history().entries());
            byValue.sort(Comparator.comparing(Entry::validOn).thenComparing(Entry::sequence));
            for (Entry entry : byValue) {
                if (entry.what() instanceof Input.Repayment it) {
                    timely = timely.repay(
                                    Made.usd(it.amount().toPlainString()),
                                    entry.validOn(),
                                    it.choice(),
                                    Made.on(entry.validOn()))
                            .after();
                }
            }
            assertEquals(
                    timely.on(lived.today).totals(), lived.loan.on(lived.today).totals(), lived.seed());
            assertEquals(
                    timely.on(lived.today).lines(), lived.loan.on(lived.today).lines(), lived.seed());
        }
    }

    /** One loan's life; after each command the laws hold. */
    private static final class Life {

        private final long seed;
        private final Random random;
        private final Map<String, BigDecimal> books = new HashMap<>();
        private Loan loan;
        private Loan born;
        private LocalDate today = Made.DISBURSED;
        private int done;

        Life(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            Made made = new Made();
            made.amount =
                    BigDecimal.valueOf(10_000 + random.nextInt(500_000), 2).toPlainString();
            made.instalments = 1 + random.nextInt(18);
            made.release = random.nextBoolean() ? Release.REVOLVING : Release.FROZEN;
            made.overpayment = random.nextBoolean() ? Overpayment.HOLD : Overpayment.REFUSE;
            Loan pending = made.pending();
            loan = pending;
            book(List.of(LoanBooks.approval(pending)));
            take(pending.disburse(Made.usd(made.amount), today, false, Made.on(today)));
            born = loan;
        }

        void live(boolean everything) {
            int commands = 1 + random.nextInt(40);
            for (int at = 0; at < commands; at++) {
                today = today.plusDays(random.nextInt(40));
                try {
                    command(everything);
                    done++;
                } catch (Problem refused) {
                    assertTrue(refused.type().status() == 409 || refused.type().status() == 422, seed());
                }
            }
        }

        private void command(boolean everything) {
            LocalDate on = random.nextInt(3) > 0 ? today : earlier();
            switch (everything ? random.nextInt(14) : random.nextInt(7)) {
                case 0, 1, 2, 3, 4 -> pay(on, Prepayment.NEXT_INSTALMENT);
                case 5 -> pay(on, Prepayment.REDUCE_TERM);
                case 6 -> pay(on, Prepayment.REDUCE_INSTALMENT);
                case 7 ->
                    take(loan.repay(
                            money(loan.on(on).payoff().max(BigDecimal.ONE)), on, Prepayment.PAY_OFF, Made.on(today)));
                case 8 -> enter(new Input.Fee(new BigDecimal("1.25"), "Aviso"), on);
                case 9 -> enter(new Input.Waiver(amount(3), BigDecimal.ZERO, BigDecimal.ZERO), today);
                case 10 -> enter(new Input.Deferral(1 + random.nextInt(2)), today);
                case 11 -> enter(new Input.Reschedule(3 + random.nextInt(9), new BigDecimal("11.5"), null), today);
                case 12 -> late();
                default -> reverse();
            }
        }

        private void late() {
            switch (random.nextInt(3)) {
                case 0 -> enter(new Input.WriteOff(), today);
                case 1 -> enter(new Input.Recovery(amount(50), today), today);
                default -> enter(new Input.Refund(amount(5)), today);
            }
        }

        private void pay(LocalDate on, Prepayment choice) {
            take(loan.repay(money(amount(400)), on, choice, Made.on(today)));
        }

        private void enter(Input what, LocalDate on) {
            take(loan.enter(what, on, Made.on(today)));
        }

        /** Reverse ∘ apply is identity: what stood before the last entry stands after its reversal. */
        private void reverse() {
            List<Entry> entries = loan.history().entries();
            Entry target = entries.get(random.nextInt(entries.size()));
            LoanChange undone = loan.reverse(target.id(), Made.on(today));
            History without = new History(entries.stream()
                    .filter(entry -> !entry.id().equals(target.id()))
                    .toList());
            Standing never = Fold.of(loan.contract().terms(), without, today);
            assertEquals(never.totals(), undone.is().totals(), seed());
            assertEquals(never.lines(), undone.is().lines(), seed());
            assertEquals(never.daysPastDue(), undone.is().daysPastDue(), seed());
            take(undone);
        }

        private void take(LoanChange change) {
            book(LoanBooks.of(change));
            loan = change.after();
            Totals totals = change.is().totals();
            BigDecimal outstanding = totals.disbursed()
                    .subtract(totals.paid().principal())
                    .subtract(totals.writtenOff().principal());
            assertEquals(outstanding, totals.principal(), seed());
            assertTrue(outstanding.signum() >= 0 && totals.interest().signum() >= 0, seed());
            assertTrue(totals.charges().signum() >= 0 && totals.credit().signum() >= 0, seed());
            balance(Account.LOANS_OUTSTANDING, totals.principal());
            balance(Account.LOANS_INTEREST, totals.interest());
            balance(Account.LOANS_CHARGES, totals.charges());
            balance(Account.LOANS_CREDIT, totals.credit().negate());
            balance(Account.LOANS_WRITTEN_OFF, totals.writtenOffBalance());
            balance(Account.EXPOSURE_RESERVED, loan.held().exposureReserved().amount());
            balance(Account.EXPOSURE_COMMITTED, loan.held().exposureCommitted().amount());
            balance(Account.COVER_RESERVED, loan.held().coverReserved().amount());
            balance(Account.COVER_COMMITTED, loan.held().coverCommitted().amount());
            BigDecimal rows =
                    change.is().lines().stream().map(line -> line.principal()).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertTrue(rows.compareTo(totals.disbursed()) <= 0, seed());
            change.is()
                    .lines()
                    .forEach(line -> assertTrue(
                            line.principal().signum() >= 0 && line.open().signum() >= 0, () -> seed() + " " + line));
        }

        private void balance(Account account, BigDecimal expected) {
            assertEquals(
                    0,
                    books.getOrDefault(account.code(), BigDecimal.ZERO).compareTo(expected),
                    () -> seed() + " " + account + " is " + books.get(account.code()) + ", not " + expected);
        }

        private void book(List<Journal> journals) {
            for (Journal journal : journals) {
                journal.postings().forEach(posting -> {
                    books.merge(posting.debit().code(), posting.amount().amount(), BigDecimal::add);
                    books.merge(
                            posting.credit().code(), posting.amount().amount().negate(), BigDecimal::add);
                });
            }
            assertEquals(
                    0,
                    books.values().stream()
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .signum(),
                    seed());
        }

        private LocalDate earlier() {
            LocalDate on = today.minusDays(random.nextInt(60));
            return on.isBefore(Made.DISBURSED) ? Made.DISBURSED : on;
        }

        private BigDecimal amount(int most) {
            return BigDecimal.valueOf(1 + random.nextInt(most * 100), 2);
        }

        private Money money(BigDecimal amount) {
            return loan.contract().money(amount);
        }

        private String seed() {
            return "seed " + seed + " after " + done + " commands: "
                    + loan.history().entries().stream()
                            .map(entry -> entry.validOn() + " " + entry.what())
                            .toList();
        }
    }
}
