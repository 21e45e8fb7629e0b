package org.ayni.credit.ledger;

import java.math.BigDecimal;
import java.util.Map;

/** Debit balances by account code on one booking date; an account that never moved has zero. */
public record Balances(Map<String, BigDecimal> byCode) {

    public BigDecimal of(Account account) {
        return byCode.getOrDefault(account.code(), BigDecimal.ZERO);
    }
}
