package org.ayni.load;

import java.math.BigDecimal;
import java.util.List;

/** Something of ours beside the limit of the machine for it, measured in turns. */
public interface Measurement extends AutoCloseable {

    /** What is measured, against what and with which goal: lines for the page. */
    String about();

    /** Sets up what both need. */
    void prepare() throws Exception;

    /** The rate and the latencies of the service. */
    Rush.Result ours(int seconds) throws Exception;

    /** The same of what is possible. */
    Rush.Result limit(int seconds) throws Exception;

    /** Statements of one request of ours. */
    int statements();

    /** Processor time so far. */
    Cpu cpu() throws Exception;

    /** What the goal is about; unless said otherwise, our rate over that of the limit. */
    default BigDecimal ratio(Rush.Result ours, Rush.Result limit) {
        return Figures.ratio(ours.perSecond(), limit.perSecond());
    }

    /** What is measured once after the rounds, as lines of the page. */
    default List<String> beside() throws Exception {
        return List.of();
    }

    @Override
    void close() throws Exception;
}
