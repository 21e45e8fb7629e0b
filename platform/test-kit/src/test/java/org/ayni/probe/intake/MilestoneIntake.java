package org.ayni.probe.intake;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.ayni.contracts.consortia.ConsortiaEvent;
import org.ayni.kit.intake.EventHandler;
import org.ayni.kit.intake.Inbox;
import org.ayni.kit.intake.ReceivedEvent;
import org.jdbi.v3.core.Jdbi;

/** Keeps a copy of the milestones, the probe's own among them. */
@Singleton
public class MilestoneIntake implements EventHandler {

    private final Jdbi sql;
    private final Inbox inbox;

    MilestoneIntake(Jdbi sql, Inbox inbox) {
        this.sql = sql;
        this.inbox = inbox;
    }

    @Override
    public Set<String> topics() {
        return Set.of("consortia.consortium.v1");
    }

    @Override
    @Transactional
    public void on(List<ReceivedEvent> events) {
        for (ReceivedEvent event : inbox.unseen(events)) {
            if (event.fact() instanceof ConsortiaEvent.MilestoneAssessed milestone) {
                sql.useHandle(db -> db.createUpdate("""
                                insert into milestone (consortium_id, sequence, milestone)
                                values (:id, :sequence, :name)""")
                        .bind("id", milestone.consortiumId())
                        .bind("sequence", event.sequence())
                        .bind("name", milestone.milestone())
                        .execute());
            }
        }
    }
}
