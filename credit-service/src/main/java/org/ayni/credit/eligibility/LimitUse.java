package org.ayni.credit.eligibility;

import org.ayni.kit.money.Money;

/** A limit of a window and what is used of it already (design rules 65, 66). */
record LimitUse(String dimension, String key, Money limit, Money used) {

    boolean holds(Money amount) {
        return used.plus(amount).compareTo(limit) <= 0;
    }
}
