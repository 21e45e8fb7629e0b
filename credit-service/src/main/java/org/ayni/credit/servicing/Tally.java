package org.ayni.credit.servicing;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.ayni.credit.history.Entry;
import org.ayni.credit.schedule.Rounding;
import org.ayni.credit.standing.Split;
import org.ayni.credit.standing.Totals;

/** Counts what flows, while the fold works. */
final class Tally {

    BigDecimal disbursed = BigDecimal.ZERO;
    BigDecimal fees = BigDecimal.ZERO;
    BigDecimal penalties = BigDecimal.ZERO;
    BigDecimal recovered = BigDecimal.ZERO;
    Split paid = Split.none();
    Split waived = Split.none();
    Split writtenOff = Split.none();
    final Map<UUID, Split> splits = new LinkedHashMap<>();

    void pay(Entry entry, Split split) {
        paid = paid.plus(split);
        splits.put(entry.id(), split);
    }

    BigDecimal outstanding() {
        return disbursed.subtract(paid.principal()).subtract(writtenOff.principal());
    }

    BigDecimal chargesOpen() {
        return fees.add(penalties).subtract(paid.charges()).subtract(waived.charges());
    }

    /** Interest that was settled in any way. */
    BigDecimal interestSettled() {
        return paid.interest().add(waived.interest()).add(writtenOff.interest());
    }

    /** All of it at the scale of the currency. */
    Totals totals(BigDecimal accrued, Rounding rounding) {
        return new Totals(
                rounding.amount(disbursed),
                rounding.amount(accrued.max(interestSettled())),
                rounding.amount(fees),
                rounding.amount(penalties),
                paid.scaled(rounding),
                waived.scaled(rounding),
                writtenOff.scaled(rounding),
                rounding.amount(recovered));
    }
}
