package org.ayni.contracts.credit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A claim after a fact.
 *
 * @param amount what the fact is about, as each says
 * @param reason why, where somebody said so
 */
public record ClaimState(
        String status,
        BigDecimal amount,
        String currency,
        @Nullable String reason) {}
