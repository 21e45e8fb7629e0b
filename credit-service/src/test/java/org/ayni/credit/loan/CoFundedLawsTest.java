package org.ayni.credit.loan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.ayni.credit.history.Entry;
import org.ayni.credit.history.Input;
import org.ayni.credit.ledger.Account;
import org.ayni.credit.product.Conditions.Overpayment;
import org.ayni.credit.product.Conditions.Prepayment;
import org.ayni.credit.standing.Totals;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;
import org.junit.jupiter.api.Test;

/**
 * Whatever is paid, forgiven, undone or lost: the fund has S(outstanding) of the principal and S of each sum so far,
 * the bank the rest, and nothing is left over at the end (design rule 17). The seed is in the message.
 */
class CoFundedLawsTest {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Test
    void leavesTheFundExactlyItsShareOfAnySequence() {
        int ended = 0;
        for (long seed = 0; seed < 200; seed++) {
            ended += new Life(seed).live() ? 1 : 0;
        }
        assertTrue(ended > 100, ended + " lives ended with a pay-off");
    }

    private static final class Life {

        private final String seed;
        private final Random random;
        private final Books books = new Books();
        private Loan loan;
        private LocalDate today = Made.DISBURSED;

        Life(long seed) {
            this.seed = "seed " + seed;
            this.random = new Random(seed);
            Made made = new Made();
            made.coFunded = true;
            made.overpayment = Overpayment.HOLD;
            made.amount =
                    BigDecimal.valueOf(10_001 + random.nextInt(500_000), 2).toPlainString();
            made.instalments = 1 + random.nextInt(12);
            loan = made.pending();
            books.book(List.of(LoanBooks.approval(loan)));
            BigDecimal whole = new BigDecimal(made.amount);
            BigDecimal first = whole.multiply(new BigDecimal("0.37")).setScale(2, RoundingMode.HALF_EVEN);
            boolean inTwo = random.nextBoolean();
            take(loan.disburse(money(inTwo ? first : whole), today, false, Made.on(today)));
            if (inTwo) {
                take(loan.disburse(money(whole.subtract(first)), today, false, Made.on(today)));
            }
        }

        boolean live() {
            for (int at = random.nextInt(15); at > 0; at--) {
                today = today.plusDays(random.nextInt(40));
                try {
                    step();
                } catch (Problem refused) {
                    assertTrue(refused.type().status() == 409 || refused.type().status() == 422, seed);
                }
            }
            return payOff();
        }

        private void step() {
            switch (random.nextInt(10)) {
                case 0 -> take(loan.enter(new Input.Fee(new BigDecimal("1.25"), "Aviso"), today, Made.on(today)));
                case 1 ->
                    take(loan.enter(
                            new Input.Waiver(cents(150), BigDecimal.ZERO, BigDecimal.ZERO), today, Made.on(today)));
                case 2 -> {
                    List<Entry> entries = loan.history().entries();
                    take(loan.reverse(
                            entries.get(random.nextInt(entries.size())).id(), Made.on(today)));
                }
                case 3 -> take(loan.repay(money(cents(20000)), today.minusDays(20), null, Made.on(today)));
                case 4 -> writeOffAndBack();
                default -> take(loan.repay(money(cents(30000)), today, null, Made.on(today)));
            }
        }

        private void writeOffAndBack() {
            LoanChange lost = loan.enter(new Input.WriteOff(), today, Made.on(today));
            take(lost);
            take(loan.enter(new Input.Recovery(new BigDecimal("0.01"), today), today, Made.on(today)));
            take(loan.reverse(loan.history().entries().getLast().id(), Made.on(today)));
            take(loan.reverse(lost.entry().id(), Made.on(today)));
        }

        /** Whether it was owed anything that could be paid. */
        private boolean payOff() {
            BigDecimal payoff = loan.on(today).payoff();
            if (payoff.signum() <= 0 || loan.status(loan.on(today)) != LoanStatus.ACTIVE) {
                return false;
            }
            take(loan.repay(money(payoff), today, Prepayment.PAY_OFF, Made.on(today)));
            books.is(Account.SHARE_PRINCIPAL, BigDecimal.ZERO, seed);
            books.is(Account.SHARE_INTEREST, BigDecimal.ZERO, seed);
            books.is(Account.SHARE_CHARGES, BigDecimal.ZERO, seed);
            books.is(Account.LOANS_OUTSTANDING, BigDecimal.ZERO, seed);
            books.is(Account.LOANS_INTEREST, BigDecimal.ZERO, seed);
            books.is(Account.LOANS_CHARGES, BigDecimal.ZERO, seed);
            return true;
        }

        private void take(LoanChange change) {
            books.book(LoanBooks.of(change));
            loan = change.after();
            Totals all = loan.posted();
            books.is(Account.SHARE_PRINCIPAL, s(all.principal()), seed);
            books.is(Account.LOANS_OUTSTANDING, all.principal().subtract(s(all.principal())), seed);
            books.is(Account.INCOME_LOAN_INTEREST, s(all.interestAccrued()).negate(), seed);
            books.is(Account.BORROWER_CREDIT, s(all.credit()).negate(), seed);
            books.is(Account.INCOME_RECOVERIES, s(all.recovered()).negate(), seed);
            BigDecimal charged = s(all.feesCharged().add(all.penaltiesCharged()));
            BigDecimal income = books.of(Account.INCOME_FEES).add(books.of(Account.INCOME_PENALTIES));
            assertEquals(0, charged.add(income).signum(), seed);
            both(Account.SHARE_INTEREST, Account.LOANS_INTEREST, all.interest());
            both(Account.SHARE_CHARGES, Account.LOANS_CHARGES, all.charges());
            if (all.waived().total().signum() == 0 && all.writtenOff().total().signum() == 0) {
                receivedIsItsShareOf(all);
            }
            assertEquals(s(all.principal()), loan.held().coverCommitted().amount(), seed);
            assertEquals(
                    0, all.principal().compareTo(loan.held().exposureCommitted().amount()), seed);
        }

        /** Cash and what the bank owes: S of all that went out and of all that came in. */
        private void receivedIsItsShareOf(Totals all) {
            BigDecimal received = s(all.paid().interest())
                    .add(s(all.paid().charges()))
                    .add(s(all.credit()))
                    .add(s(all.recovered()))
                    .subtract(s(all.principal()));
            assertEquals(
                    0,
                    received.compareTo(books.of(Account.DUE_FROM_BANK).add(books.of(Account.CASH))),
                    () -> seed + ": " + received + " " + books.of(Account.DUE_FROM_BANK) + " "
                            + books.of(Account.CASH));
        }

        private void both(Account fund, Account bank, BigDecimal whole) {
            assertEquals(0, whole.compareTo(books.of(fund).add(books.of(bank))), () -> seed + " " + fund);
            assertTrue(books.of(fund).signum() >= 0, () -> seed + ": " + fund + " is " + books.of(fund));
        }

        private static BigDecimal s(BigDecimal amount) {
            return amount.multiply(HALF).setScale(2, RoundingMode.HALF_EVEN);
        }

        private BigDecimal cents(int most) {
            return BigDecimal.valueOf(1 + random.nextInt(most), 2);
        }

        private Money money(BigDecimal amount) {
            return loan.contract().money(amount);
        }
    }
}
