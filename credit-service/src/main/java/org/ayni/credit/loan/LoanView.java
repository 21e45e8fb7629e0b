package org.ayni.credit.loan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.credit.Borrower;
import org.ayni.credit.standing.Standing;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A loan as it stands at the end of a date.
 *
 * @param knownAt the business date or instant up to which entries count (design rule 21)
 * @param outstanding principal that is owed
 * @param interest borne and not paid
 * @param charges unpaid fees and penalties
 * @param credit held for the borrower
 * @param writtenOff what was written off and not recovered
 * @param nextDueOn when the oldest unpaid instalment was or is due
 * @param flags IN_ARREARS, RESCHEDULED, DEFERRED, CLAIMED
 */
@Schema(name = "Loan")
public record LoanView(
        UUID id,
        int version,
        LocalDate asOf,
        String knownAt,
        LoanStatus status,
        List<Flag> flags,
        UUID applicationId,
        UUID fundId,
        UUID bankId,
        UUID productId,
        Borrower borrower,
        Money approved,
        Money voided,
        BigDecimal annualRatePercent,
        int instalments,
        LocalDate approvedOn,
        LocalDate expiresOn,
        @Nullable LocalDate disbursedOn,
        Money disbursed,
        Money outstanding,
        Money interest,
        Money charges,
        Money credit,
        Money writtenOff,
        int daysPastDue,
        String rating,
        @Nullable LocalDate nextDueOn,
        Money nextDue) {

    /** What is true of a loan beside its status. */
    @Schema(name = "LoanFlag")
    public enum Flag {
        IN_ARREARS,
        RESCHEDULED,
        DEFERRED,
        CLAIMED
    }

    /** One page of loans. */
    @Schema(name = "LoanPage")
    public record LoanPage(List<LoanView> items, @Nullable String nextCursor) {}

    /** One page of transactions. */
    @Schema(name = "LoanTransactionPage")
    public record TransactionPage(
            List<TransactionView> items, @Nullable String nextCursor) {}

    /** The view of a loan as it stands on the business date, by all that is known. */
    public static LoanView of(Loan loan, Standing standing) {
        return of(loan, standing, standing.asOf().toString());
    }

    /** The view of a loan as it stood, by what was known then. */
    public static LoanView of(Loan loan, Standing standing, String knownAt) {
        Contract contract = loan.contract();
        return new LoanView(
                loan.id(),
                loan.version(),
                standing.asOf(),
                knownAt,
                loan.status(standing),
                flags(loan, standing),
                contract.applicationId(),
                contract.fundId(),
                contract.bankId(),
                contract.product().id(),
                contract.borrower(),
                contract.approved(),
                loan.voided(),
                contract.annualRatePercent(),
                contract.instalments(),
                contract.approvedOn(),
                contract.expiresOn(),
                loan.history().firstDay(),
                contract.money(standing.totals().disbursed()),
                contract.money(standing.totals().principal()),
                contract.money(standing.totals().interest()),
                contract.money(standing.totals().charges()),
                contract.money(standing.totals().credit()),
                contract.money(standing.totals().writtenOffBalance()),
                standing.daysPastDue(),
                standing.rating(),
                standing.nextDueOn(),
                contract.money(standing.nextDue()));
    }

    private static List<Flag> flags(Loan loan, Standing standing) {
        List<Flag> flags = new ArrayList<>();
        if (standing.daysPastDue() > loan.contract().product().conditions().toleranceDays()) {
            flags.add(Flag.IN_ARREARS);
        }
        if (standing.rescheduled()) {
            flags.add(Flag.RESCHEDULED);
        }
        if (standing.deferred()) {
            flags.add(Flag.DEFERRED);
        }
        if (standing.claimed()) {
            flags.add(Flag.CLAIMED);
        }
        return List.copyOf(flags);
    }
}
