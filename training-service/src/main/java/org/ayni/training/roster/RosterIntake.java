package org.ayni.training.roster;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ayni.contracts.consortia.ConsortiaEvent;
import org.ayni.kit.intake.EventHandler;
import org.ayni.kit.intake.Inbox;
import org.ayni.kit.intake.ReceivedEvent;

/** Takes in what consortia-service tells of people, enterprises, consortia and memberships. */
@Singleton
public class RosterIntake implements EventHandler {

    private final Inbox inbox;
    private final RosterCopy copy;

    RosterIntake(Inbox inbox, RosterCopy copy) {
        this.inbox = inbox;
        this.copy = copy;
    }

    @Override
    public Set<String> topics() {
        return Set.of(
                "consortia.person.v1", "consortia.enterprise.v1", "consortia.consortium.v1", "consortia.membership.v1");
    }

    @Override
    @Transactional
    public void on(List<ReceivedEvent> events) {
        List<ConsortiaEvent> facts = new ArrayList<>();
        for (ReceivedEvent event : inbox.unseen(events)) {
            if (event.fact() instanceof ConsortiaEvent fact) {
                facts.add(fact);
            }
        }
        copy.take(facts);
    }
}
