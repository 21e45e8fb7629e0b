package org.ayni.kit.json;

import com.fasterxml.jackson.databind.util.StdConverter;
import java.math.BigDecimal;
import java.util.Currency;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Makes money of what was sent, and says which of its two fields is missing or does not fit. */
final class MoneyReader extends StdConverter<MoneyReader.Sent, Money> {

    /** An amount as sent, before anybody looked whether it is one. */
    record Sent(@Nullable BigDecimal amount, @Nullable Currency currency) {}

    @Override
    public Money convert(Sent sent) {
        if (sent.amount == null) {
            throw missing("amount");
        }
        if (sent.currency == null) {
            throw missing("currency");
        }
        try {
            return new Money(sent.amount, sent.currency);
        } catch (Problem unfit) {
            throw unfit.at("amount");
        }
    }

    private static Problem missing(String field) {
        return CommonProblem.INVALID_FIELD.problem(field, "no debe ser nulo", "must not be null");
    }
}
