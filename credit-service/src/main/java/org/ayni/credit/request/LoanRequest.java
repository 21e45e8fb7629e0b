package org.ayni.credit.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.credit.Borrower;
import org.ayni.credit.borrower.Income;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/** What was asked for, by whom, of which fund and bank; officers sign for a consortium that borrows itself. */
public record LoanRequest(
        UUID fundId,
        UUID bankId,
        UUID productId,
        Borrower borrower,
        List<UUID> signingOfficers,
        Money amount,
        int instalments,
        BigDecimal annualRatePercent,
        String purpose,
        @Nullable Income income,
        LocalDate submittedOn) {

    /** As it came in; 422 when the income is in another currency than the loan. */
    public static LoanRequest of(SubmitLoanApplication command, Applicant applicant, Borrower borrower) {
        return new LoanRequest(
                command.fundId(),
                command.bankId(),
                command.productId(),
                borrower,
                applicant.signingOfficers(),
                command.amount(),
                command.instalments(),
                command.annualRatePercent(),
                command.purpose(),
                income(command.income(), command.amount()),
                command.submittedOn());
    }

    /** The same of the borrower as they are now. */
    public LoanRequest by(Borrower now) {
        return new LoanRequest(
                fundId,
                bankId,
                productId,
                now,
                signingOfficers,
                amount,
                instalments,
                annualRatePercent,
                purpose,
                income,
                submittedOn);
    }

    /** With what is asked for instead; fund, product, borrower and day stay. 422 as for a new one. */
    public LoanRequest amended(AmendLoanApplication command) {
        Money other = command.amount() == null ? amount : amount.same(command.amount());
        mustBePositive(other);
        return new LoanRequest(
                fundId,
                command.bankId() == null ? bankId : command.bankId(),
                productId,
                borrower,
                signingOfficers,
                other,
                command.instalments() == null ? instalments : command.instalments(),
                command.annualRatePercent() == null ? annualRatePercent : command.annualRatePercent(),
                command.purpose() == null ? purpose : command.purpose(),
                command.income() == null ? income : income(command.income(), other),
                submittedOn);
    }

    /** Refuses to lend nothing: 422. */
    public static void mustBePositive(Money amount) {
        if (!amount.isPositive()) {
            throw CommonProblem.INVALID_FIELD.problem("amount", "Debe ser mayor que cero", "Must be above zero");
        }
    }

    private static @Nullable Income income(@Nullable IncomeAssessment income, Money amount) {
        if (income == null) {
            return null;
        }
        if (!income.monthly().currency().equals(amount.currency())) {
            throw CommonProblem.CURRENCY_MISMATCH.problem(
                    "income.monthly", "Exprese el ingreso en la moneda del préstamo", "Give the loan's currency");
        }
        return new Income(income.monthly(), income.assessedOn(), income.source());
    }
}
