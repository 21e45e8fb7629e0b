package org.ayni.credit.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.credit.Borrower;
import org.ayni.credit.eligibility.Assessment;
import org.ayni.credit.eligibility.Assessment.Overridden;
import org.ayni.credit.request.LoanRequest;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An application with what the rules found, and the loan it became.
 *
 * @param lapsesOn the last day on which it takes a command in its state
 * @param overrides what two people overrode
 * @param ending who ended it and why
 */
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
        List<UUID> signingOfficers,
        Money amount,
        int instalments,
        BigDecimal annualRatePercent,
        String purpose,
        LocalDate submittedOn,
        LocalDate lapsesOn,
        @Nullable LocalDate endorsedOn,
        LoanApplication.@Nullable Offer approved,
        List<Overridden> overrides,
        Course.@Nullable Ending ending,
        @Nullable UUID loanId,
        @Nullable Assessment assessment) {

    /** One page of applications. */
    @Schema(name = "LoanApplicationPage")
    public record ApplicationPage(
            List<ApplicationView> items, @Nullable String nextCursor) {}

    public static ApplicationView of(LoanApplication application, LocalDate today) {
        LoanRequest request = application.request();
        return new ApplicationView(
                application.id(),
                application.version(),
                application.externalId(),
                application.statusOn(today),
                request.fundId(),
                request.bankId(),
                request.productId(),
                request.borrower(),
                request.signingOfficers(),
                request.amount(),
                request.instalments(),
                request.annualRatePercent(),
                request.purpose(),
                request.submittedOn(),
                application.course().lapsesOn(),
                application.course().endorsedOn(),
                application.course().approved(),
                application.course().overrides(),
                application.course().ending(),
                application.loanId(),
                application.assessment());
    }
}
