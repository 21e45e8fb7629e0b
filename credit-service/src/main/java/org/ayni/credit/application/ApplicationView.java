package org.ayni.credit.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.credit.Borrower;
import org.ayni.credit.eligibility.Assessment;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An application with what the rules found, and the loan it became. */
@Schema(name = "LoanApplication")
public record ApplicationView(
        UUID id,
        int version,
        @Nullable String externalId,
        ApplicationStatus status,
        UUID fundId,
        UUID bankId,
        UUID productId,
        Borrower borrower,
        Money amount,
        int instalments,
        BigDecimal annualRatePercent,
        String purpose,
        LocalDate submittedOn,
        @Nullable UUID loanId,
        @Nullable Assessment assessment) {

    /** One page of applications. */
    @Schema(name = "LoanApplicationPage")
    public record ApplicationPage(
            List<ApplicationView> items, @Nullable String nextCursor) {}

    static ApplicationView of(LoanApplication application) {
        LoanApplication.Request request = application.request();
        return new ApplicationView(
                application.id(),
                application.version(),
                application.externalId(),
                application.status(),
                request.fundId(),
                request.bankId(),
                request.productId(),
                request.borrower(),
                request.amount(),
                request.instalments(),
                request.annualRatePercent(),
                request.purpose(),
                request.submittedOn(),
                application.loanId(),
                application.assessment());
    }
}
