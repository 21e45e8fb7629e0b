package org.ayni.credit.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.UUID;
import org.ayni.kit.money.Money;
import org.junit.jupiter.api.Test;

class JournalTest {

    private final Journal journal = Journal.of(UUID.randomUUID(), "TEST", UUID.randomUUID(), LocalDate.of(2003, 3, 31));

    @Test
    void leavesOutAPostingOfZero() {
        journal.post(Account.CASH, Account.CONTRIBUTIONS_DONOR, Money.of("0.00", "USD"));
        assertEquals(0, journal.postings().size());
    }

    @Test
    void postsANegativeAmountTheOtherWayRound() {
        journal.post(Account.CASH, Account.CONTRIBUTIONS_DONOR, Money.of("-5.00", "USD"));
        Journal.Posting posting = journal.postings().getFirst();
        assertEquals(Account.CONTRIBUTIONS_DONOR, posting.debit());
        assertEquals(Account.CASH, posting.credit());
        assertEquals(Money.of("5.00", "USD"), posting.amount());
    }

    @Test
    void refusesAPostingBetweenTheBooksAndTheMemo() {
        Money amount = Money.of("5.00", "USD");
        assertThrows(IllegalArgumentException.class, () -> journal.post(Account.CASH, Account.LOANS_LENDER, amount));
    }
}
