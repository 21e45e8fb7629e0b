package org.ayni.credit.servicing;

import java.math.BigDecimal;
import java.util.List;
import org.ayni.credit.history.Input;
import org.ayni.credit.product.Conditions.Part;
import org.ayni.credit.standing.Split;

/** Forgives unpaid interest, fees and penalties, oldest row first; never principal (design rule 53). */
record Waivers(List<Row> rows) {

    /** @param borne interest that is borne and not settled: the most that can be forgiven of it */
    Split waive(Input.Waiver waiver, BigDecimal borne) {
        refuseBeyond("interest", waiver.interest(), borne);
        refuseBeyond("fees", waiver.fees(), open(Part.FEE));
        refuseBeyond("penalties", waiver.penalties(), open(Part.PENALTY));
        waiveInterest(waiver.interest());
        waiveCharges(Part.FEE, waiver.fees());
        waiveCharges(Part.PENALTY, waiver.penalties());
        return new Split(waiver.penalties(), waiver.fees(), waiver.interest(), BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private void waiveInterest(BigDecimal amount) {
        BigDecimal left = amount;
        for (Row row : rows) {
            BigDecimal mine = left.min(row.interestOpen());
            row.interestWaived = row.interestWaived.add(mine);
            left = left.subtract(mine);
        }
    }

    private void waiveCharges(Part kind, BigDecimal amount) {
        BigDecimal left = amount;
        for (Row row : rows) {
            for (Row.Charge charge : row.charges) {
                if (charge.kind == kind) {
                    BigDecimal mine = left.min(charge.open());
                    charge.settled = charge.settled.add(mine);
                    left = left.subtract(mine);
                }
            }
        }
    }

    private BigDecimal open(Part kind) {
        return rows.stream().map(row -> row.chargesOpen(kind)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void refuseBeyond(String field, BigDecimal amount, BigDecimal open) {
        if (amount.compareTo(open.max(BigDecimal.ZERO)) > 0) {
            throw ServicingProblem.NOTHING_TO_WAIVE.problem(
                    field, "Hay " + open.toPlainString() + " por condonar", open.toPlainString() + " can be waived");
        }
    }
}
