package org.ayni.credit.simulation;

import java.util.List;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a plan does to a fund.
 *
 * @param feasible whether every loan of the plan fits
 * @param peakUse the highest principal in use at a month's end
 * @param peakMonth the first month that has it
 * @param exhaustedInMonth the first month in which a loan does not fit; null when every one fits
 * @param firstRefused which loan of that month it is, counted from 1
 * @param loansPlanned of all months
 * @param loansFitting how many of them fit
 * @param conclusion in words, Spanish first
 */
@Schema(name = "CapacitySimulation")
public record CapacitySimulationView(
        boolean feasible,
        Money peakUse,
        int peakMonth,
        @Nullable Integer exhaustedInMonth,
        @Nullable Integer firstRefused,
        int loansPlanned,
        int loansFitting,
        Conclusion conclusion,
        List<Month> months) {

    /** What the simulation says, for people. */
    @Schema(name = "SimulationConclusion")
    public record Conclusion(String es, String en) {}

    /**
     * One month of the plan.
     *
     * @param inUse principal that hangs on the fund at its end
     * @param capacity pledged × leverage, after the claims of the month
     */
    @Schema(name = "SimulatedMonth")
    public record Month(int month, int fitting, int refused, Money inUse, Money capacity, Money pledged) {}

    static CapacitySimulationView of(CapacitySimulation.Plan plan, List<Month> months) {
        Month peak = months.getFirst();
        @Nullable Month exhausted = null;
        int fitting = 0;
        for (Month month : months) {
            peak = month.inUse.compareTo(peak.inUse) > 0 ? month : peak;
            exhausted = exhausted == null && month.refused > 0 ? month : exhausted;
            fitting += month.fitting;
        }
        return new CapacitySimulationView(
                exhausted == null,
                peak.inUse,
                peak.month,
                exhausted == null ? null : exhausted.month,
                exhausted == null ? null : exhausted.fitting + 1,
                plan.loansPerMonth() * months.size(),
                fitting,
                conclusion(plan, exhausted, peak),
                months);
    }

    private static Conclusion conclusion(CapacitySimulation.Plan plan, @Nullable Month exhausted, Month peak) {
        if (exhausted == null) {
            return new Conclusion(
                    "El plan cabe: uso máximo " + peak.inUse + " en el mes " + peak.month,
                    "The plan fits: peak use " + peak.inUse + " in month " + peak.month);
        }
        String each = plan.loansPerMonth() + " × " + plan.meanAmount();
        return new Conclusion(
                "El plan de " + each + " por mes no se puede cumplir: en el mes " + exhausted.month + " caben "
                        + exhausted.fitting + " con capacidad de " + exhausted.capacity + "; el crédito "
                        + (exhausted.fitting + 1) + " no",
                "The plan of " + each + " a month cannot be met: in month " + exhausted.month + ", "
                        + exhausted.fitting + " fit within a capacity of " + exhausted.capacity + "; loan "
                        + (exhausted.fitting + 1) + " does not");
    }
}
