package org.ayni.kit.outbox;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Neighbouring buckets of one lane, from the first to the last, of which some hold unsent events. */
record Stretch(int lane, int from, int to) {

    /** The shortest stretches, one a lane, that cover these buckets. */
    static List<Stretch> covering(Collection<Integer> buckets, RelaySettings settings) {
        TreeMap<Integer, Stretch> lanes = new TreeMap<>();
        for (int bucket : buckets) {
            int lane = settings.laneOf(bucket);
            lanes.merge(lane, new Stretch(lane, bucket, bucket), Stretch::with);
        }
        return List.copyOf(lanes.values());
    }

    /** What is left of it once the buckets before this one are done. */
    Stretch from(int bucket) {
        return new Stretch(lane, bucket, to);
    }

    private Stretch with(Stretch other) {
        return new Stretch(lane, Math.min(from, other.from), Math.max(to, other.to));
    }
}
