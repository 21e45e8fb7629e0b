package org.ayni.kit.outbox;

/**
 * How a relay works.
 *
 * @param lanes into how many parts the aggregates are divided, from 1 to 1,024; the same in all replicas of a service,
 *     or two of them send the same events
 * @param batch how many events of a lane are sent in one transaction
 * @param threads how many threads share the lanes; each holds a database connection while it sends
 */
public record RelaySettings(int lanes, int batch, int threads) {

    private static final int BUCKETS = 1_024;

    public RelaySettings {
        if (lanes < 1 || lanes > BUCKETS || batch < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "outbox.lanes is from 1 to " + BUCKETS + ", outbox.batch and outbox.threads are at least 1");
        }
    }

    /** The lane that has this bucket: neighbours share one. */
    int laneOf(int bucket) {
        return bucket * lanes / BUCKETS;
    }
}
