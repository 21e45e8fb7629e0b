package org.ayni.load.projection;

import java.math.BigDecimal;
import org.ayni.load.Figures;

/**
 * One round.
 *
 * @param load the machine's load average before it
 * @param ours events a second of reporting-service
 * @param limit events a second of the plain reader
 * @param transactions of reporting-service
 * @param memoryBefore resident memory of reporting-service before it, in MiB
 * @param memoryAfter the same after it
 * @param errors rows by which the tables of the two differ
 */
record ProjectionRound(
        String load, long ours, long limit, long transactions, long memoryBefore, long memoryAfter, long errors) {

    BigDecimal ratio() {
        return Figures.ratio(ours, limit);
    }

    @Override
    public String toString() {
        return "limit " + limit + "/s, ours " + ours + "/s, ratio " + ratio() + ", memory " + memoryBefore + " to "
                + memoryAfter + " MiB, errors " + errors + ", load " + load;
    }
}
