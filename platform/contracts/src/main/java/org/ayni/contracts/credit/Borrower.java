package org.ayni.contracts.credit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who borrows, as fixed at approval.
 *
 * @param borrowerType PERSON or CONSORTIUM
 * @param personId null when the consortium itself borrows
 * @param enterpriseId the person's enterprise; null when the consortium itself borrows
 */
public record Borrower(
        String borrowerType,
        @Nullable UUID personId,
        @Nullable UUID enterpriseId,
        UUID consortiumId,
        @Nullable String sector) {}
