package org.ayni.contracts.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The loan after the fact (design rule 71); amounts in the loan's currency.
 *
 * @param principal outstanding principal
 * @param interest unpaid interest that was posted
 * @param charges unpaid fees and penalties
 * @param credit the borrower's credit balance
 * @param daysPastDue 0 when nothing is overdue
 * @param exposure principal that still binds the fund
 * @param cover the fund's cover of it
 * @param reserved principal that was approved and may still be paid out; null in events from before it was told
 * @param lastDueOn when the last instalment is due; null before anything is paid out, and in events from before it was
 *     told
 */
public record LoanState(
        String status,
        BigDecimal principal,
        BigDecimal interest,
        BigDecimal charges,
        BigDecimal credit,
        int daysPastDue,
        String rating,
        BigDecimal exposure,
        BigDecimal cover,
        @Nullable BigDecimal reserved,
        @Nullable LocalDate lastDueOn) {}
