package org.ayni.load;

/** Something of ours beside the limit of the machine for it, measured in turns. */
interface Measurement extends AutoCloseable {

    /** Sets up what both need. */
    void prepare() throws Exception;

    /** The rate and the latencies of the service. */
    Rush.Result ours(int seconds) throws Exception;

    /** The rate that is possible. */
    long limit(int seconds) throws Exception;

    /** Statements of one request of ours. */
    int statements();

    @Override
    void close() throws Exception;
}
