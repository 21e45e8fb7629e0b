package org.ayni.kit.intake;

import java.util.List;
import java.util.Set;

/** What a service does with the events of others. The implementation is one transactional bean a service. */
public interface EventHandler {

    /** The topics to read, without prefix. */
    Set<String> topics();

    /**
     * Takes in a batch in the order of its topics' partitions. Called again with the same batch until it returns: the
     * method opens the transaction and asks the {@link Inbox} first.
     */
    void on(List<ReceivedEvent> events);
}
