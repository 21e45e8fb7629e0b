package org.ayni.load.outbox;

import java.math.BigDecimal;
import org.ayni.load.Figures;

/**
 * One round.
 *
 * @param load the machine's load average before it
 * @param peak commits a second with an event each
 * @param drain events a second
 * @param statements statements of the relay during the drain
 * @param latencies nanoseconds from commit to reader
 * @param errors events that came too often or not at all
 */
record OutboxRound(String load, long peak, long drain, long statements, long[] latencies, long errors) {

    BigDecimal ratio() {
        return Figures.ratio(drain, peak);
    }

    BigDecimal p50() {
        return Figures.milliseconds(latencies, 50);
    }

    BigDecimal p99() {
        return Figures.milliseconds(latencies, 99);
    }

    @Override
    public String toString() {
        return "peak " + peak + "/s, drain " + drain + "/s, ratio " + ratio() + ", p50 " + p50() + " ms, p99 " + p99()
                + " ms, load " + load;
    }
}
