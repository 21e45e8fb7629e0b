package org.ayni.credit.loan;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ayni.credit.ledger.Account;
import org.ayni.credit.ledger.Journal;
import org.junit.jupiter.api.Assertions;

/** A ledger of one test: debit balances by account. */
final class Books {

    private final Map<String, BigDecimal> balances = new HashMap<>();

    void book(List<Journal> journals) {
        for (Journal journal : journals) {
            journal.postings().forEach(posting -> {
                balances.merge(posting.debit().code(), posting.amount().amount(), BigDecimal::add);
                balances.merge(
                        posting.credit().code(), posting.amount().amount().negate(), BigDecimal::add);
            });
        }
    }

    BigDecimal of(Account account) {
        return balances.getOrDefault(account.code(), BigDecimal.ZERO);
    }

    void is(Account account, String expected, String when) {
        is(account, new BigDecimal(expected), when);
    }

    void is(Account account, BigDecimal expected, String when) {
        Assertions.assertEquals(
                0,
                of(account).compareTo(expected),
                () -> when + ": " + account + " is " + of(account) + ", not " + expected);
    }

    /** The codes of the accounts that are not at zero. */
    List<String> open() {
        return balances.entrySet().stream()
                .filter(each -> each.getValue().signum() != 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
