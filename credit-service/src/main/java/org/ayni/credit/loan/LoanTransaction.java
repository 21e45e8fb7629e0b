package org.ayni.credit.loan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a loan, once and for all: rows are added, never changed. */
public record LoanTransaction(
        UUID id,
        UUID loanId,
        UUID bankId,
        int sequence,
        Kind kind,
        BigDecimal amount,
        BigDecimal principal,
        BigDecimal interest,
        String currency,
        @Nullable String channel,
        String bankReference,
        LocalDate validOn,
        LocalDate bookedOn,
        Instant recordedAt) {

    /** The kinds of transaction. */
    public enum Kind {
        DISBURSEMENT,
        REPAYMENT
    }
}
