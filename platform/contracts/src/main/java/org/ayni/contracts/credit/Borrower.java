package org.ayni.contracts.credit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who borrows, as fixed at approval.
 *
 * @param borrowerType PERSON or CONSORTIUM
 * @param personId null when the consortium itself borrows
 * @param enterpriseId the person's enterprise; null when the consortium itself borrows
 * @param consortiumId null only for an application that came from outside any consortium, which is never approved
 */
public record Borrower(
        String borrowerType,
        @Nullable UUID personId,
        @Nullable UUID enterpriseId,
        @Nullable UUID consortiumId,
        @Nullable String sector) {}
