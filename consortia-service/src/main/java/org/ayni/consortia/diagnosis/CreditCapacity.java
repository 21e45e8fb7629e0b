package org.ayni.consortia.diagnosis;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.CommonProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What credit somebody could carry. What was not told is null, never zero.
 *
 * @param monthlyIncome per month
 * @param debts what is owed in total
 * @param collateral what could be given as security
 * @param documentsHeld papers that a lender asks for, such as TAX_NUMBER, PROPERTY_TITLE
 */
@Schema(name = "CreditCapacity")
public record CreditCapacity(
        @Nullable Money monthlyIncome,
        @Nullable Money debts,
        @Nullable @Size(max = 500) String collateral,
        @Nullable @Size(max = 30) List<@NotNull @Size(min = 1, max = 50) String> documentsHeld) {

    /** Refuses amounts below zero: 422 at the field. */
    CreditCapacity checked() {
        mustNotBeNegative("creditCapacity.monthlyIncome", monthlyIncome);
        mustNotBeNegative("creditCapacity.debts", debts);
        return this;
    }

    private static void mustNotBeNegative(String field, @Nullable Money amount) {
        if (amount != null && amount.isNegative()) {
            throw CommonProblem.INVALID_FIELD.problem(
                    field, "No puede ser negativo: " + amount, "Must not be negative: " + amount);
        }
    }
}
