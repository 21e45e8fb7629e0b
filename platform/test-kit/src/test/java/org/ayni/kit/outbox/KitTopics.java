package org.ayni.kit.outbox;

import java.util.Map;
import java.util.Optional;

/** Topics with a prefix of the test's own. */
public final class KitTopics {

    private KitTopics() {}

    public static Topics on(Map<String, Object> broker, String prefix) {
        return new Topics(broker, Optional.of(prefix), true, Topics.PARTITIONS);
    }
}
