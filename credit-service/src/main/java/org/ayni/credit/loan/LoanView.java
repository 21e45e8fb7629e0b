package org.ayni.credit.loan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.credit.Borrower;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A loan as it stands on a date. */
@Schema(name = "Loan")
public record LoanView(
        UUID id,
        int version,
        LoanStatus status,
        UUID applicationId,
        UUID fundId,
        UUID bankId,
        UUID productId,
        Borrower borrower,
        Money approved,
        BigDecimal annualRatePercent,
        int instalments,
        LocalDate approvedOn,
        LocalDate expiresOn,
        @Nullable LocalDate disbursedOn,
        Money disbursed,
        Money outstanding,
        int daysPastDue,
        String rating) {

    /** One page of loans. */
    @Schema(name = "LoanPage")
    public record LoanPage(List<LoanView> items, @Nullable String nextCursor) {}

    /** One row of the schedule, how it was computed, and what was paid of it. */
    @Schema(name = "LoanInstalment")
    public record InstalmentView(
            int number,
            LocalDate dueOn,
            Money principal,
            Money interest,
            Money total,
            Money principalPaid,
            Money interestPaid,
            String explanationEs,
            String explanationEn) {}

    /** The schedule of a loan. */
    @Schema(name = "LoanSchedule")
    public record ScheduleView(UUID loanId, List<InstalmentView> rows) {}

    /** One transaction with its split. */
    @Schema(name = "LoanTransaction")
    public record TransactionView(
            UUID id,
            UUID loanId,
            int sequence,
            String kind,
            Money amount,
            Money principal,
            Money interest,
            @Nullable String channel,
            String bankReference,
            LocalDate validOn,
            LocalDate bookedOn,
            Instant recordedAt) {

        static TransactionView of(LoanTransaction it) {
            return new TransactionView(
                    it.id(),
                    it.loanId(),
                    it.sequence(),
                    it.kind().name(),
                    Money.of(it.amount(), it.currency()),
                    Money.of(it.principal(), it.currency()),
                    Money.of(it.interest(), it.currency()),
                    it.channel(),
                    it.bankReference(),
                    it.validOn(),
                    it.bookedOn(),
                    it.recordedAt());
        }
    }

    /** One page of transactions. */
    @Schema(name = "LoanTransactionPage")
    public record TransactionPage(
            List<TransactionView> items, @Nullable String nextCursor) {}

    static LoanView of(Loan loan, LocalDate on) {
        Loan.Contract contract = loan.contract();
        int daysPastDue = loan.daysPastDue(on);
        return new LoanView(
                loan.id(),
                loan.version(),
                loan.status(),
                contract.applicationId(),
                contract.fundId(),
                contract.bankId(),
                contract.productId(),
                contract.borrower(),
                contract.approved(),
                contract.annualRatePercent(),
                contract.instalments(),
                contract.approvedOn(),
                contract.expiresOn(),
                loan.disbursedOn(),
                loan.disbursed(),
                loan.outstanding(),
                daysPastDue,
                ArrearsRating.of(daysPastDue));
    }

    static ScheduleView scheduleOf(Loan loan) {
        return new ScheduleView(
                loan.id(),
                loan.rows().stream()
                        .map(row -> new InstalmentView(
                                row.number(),
                                row.dueOn(),
                                row.principal(),
                                row.interest(),
                                row.principal().plus(row.interest()),
                                row.principalPaid(),
                                row.interestPaid(),
                                row.explanationEs(),
                                row.explanationEn()))
                        .toList());
    }
}
