package org.ayni.credit.schedule;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.ayni.credit.schedule.Explanation.Facts;
import org.jspecify.annotations.Nullable;

/**
 * What the row of a running loan came from. It is put into words only when somebody asks.
 *
 * @param borne what bore interest in its period; empty where interest does not follow the days
 * @param planned why the row was priced so, where that still holds
 * @param total what the row keeps while its interest moves; null when it keeps its principal
 * @param carried of its interest, what comes from before: deferred, or carried by a reschedule
 * @param ended whether its period is over; a row that is not is a projection
 */
public record RowReason(
        List<Bearing> borne,
        @Nullable Facts planned,
        BigDecimal interest,
        BigDecimal principal,
        @Nullable BigDecimal total,
        BigDecimal carried,
        boolean last,
        boolean ended) {

    public RowReason {
        borne = List.copyOf(borne);
    }

    /** In words, as a preview does. */
    public Explanation explain() {
        if (borne.isEmpty()) {
            return planned == null ? fixed() : planned.explain();
        }
        String formula = borne.stream().map(Bearing::formula).collect(Collectors.joining(" + "));
        BigDecimal exact = borne.stream().map(Bearing::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal earned = borne.stream().map(Bearing::interest).reduce(BigDecimal.ZERO, BigDecimal::add);
        String sum = formula + " = " + Explanation.shown(exact) + " ≈ " + earned.toPlainString() + ".";
        return new Explanation(
                formula,
                borne.stream().mapToInt(each -> each.fraction().days()).sum(),
                borne.getLast().base(),
                borne.getLast().ratePercent(),
                new BigDecimal(Explanation.shown(earned.subtract(exact))),
                "Interés: " + sum + moved(earned, " Se difiere.", " Con lo de antes: ") + " Capital: "
                        + principal("cuota ", ", todo lo que queda", ", según el plan")
                        + (ended ? "." : ". Previsto como si hoy se pagara todo lo vencido."),
                "Interest: " + sum + moved(earned, " It is deferred.", " With what was left before: ") + " Principal: "
                        + principal("instalment ", ", all that is left", ", as planned")
                        + (ended ? "." : ". Projected as if all that is overdue were paid today."));
    }

    private Explanation fixed() {
        String amount = interest.toPlainString();
        return new Explanation(
                amount,
                0,
                principal,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                "Interés: " + amount + ", fijado al desembolsar. Capital: " + principal.toPlainString() + ".",
                "Interest: " + amount + ", fixed at the disbursement. Principal: " + principal.toPlainString() + ".");
    }

    private String moved(BigDecimal earned, String deferred, String withMore) {
        int difference = interest.compareTo(earned);
        if (difference == 0) {
            return "";
        }
        return difference < 0 ? deferred : withMore + interest.toPlainString() + ".";
    }

    private String principal(String instalment, String rest, String plan) {
        String amount = principal.toPlainString();
        BigDecimal own = interest.subtract(carried);
        if (last) {
            return amount + rest;
        }
        return total != null && total.subtract(own).compareTo(principal) == 0
                ? instalment + total.toPlainString() + " − " + own.toPlainString() + " = " + amount
                : amount + plan;
    }
}
