package org.ayni.load.command;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import org.ayni.load.Figures;
import org.ayni.load.Rush;
import org.ayni.local.settings.Settings;

/** How long a repayment takes at half of what the service can do. */
final class LatencyMeasurement extends CommandMeasurement {

    private static final int SECONDS_TO_FIND_THE_RATE = 60;

    private int half;

    LatencyMeasurement(Settings settings) throws IOException, SQLException {
        super(settings, LoanCommand.REPAYMENT, Limit.SAME_STATEMENTS, "");
    }

    @Override
    public String about() {
        return """
                Repayments through the API at a fixed rate, half of what the service did in %d s before, beside pgbench
                with the same statements at the same rate. A latency begins when a request was due. The ratio is that of
                the 99th percentiles. Goal: at most 2.0, or 10 ms.
                """.formatted(SECONDS_TO_FIND_THE_RATE);
    }

    @Override
    public void prepare() throws Exception {
        super.prepare();
        super.ours(SECONDS_TO_FIND_THE_RATE);
        half = Math.toIntExact(Math.max(1, super.ours(SECONDS_TO_FIND_THE_RATE).perSecond() / 2));
    }

    @Override
    public Rush.Result ours(int seconds) throws Exception {
        return half == 0 ? super.ours(seconds) : ours(seconds, half);
    }

    @Override
    public Rush.Result limit(int seconds) throws Exception {
        return limit(seconds, half);
    }

    @Override
    public BigDecimal ratio(Rush.Result ours, Rush.Result limit) {
        return Figures.milliseconds(ours.latencies(), 99)
                .divide(
                        Figures.milliseconds(limit.latencies(), 99).max(new BigDecimal("0.1")),
                        2,
                        RoundingMode.HALF_UP);
    }
}
