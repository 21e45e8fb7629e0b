package org.ayni.reporting.intake;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ayni.contracts.EventTypes;
import org.ayni.contracts.consortia.ConsortiaEvent;
import org.ayni.contracts.credit.CreditEvent;
import org.ayni.contracts.training.TrainingEvent;
import org.ayni.kit.intake.EventHandler;
import org.ayni.kit.intake.Inbox;
import org.ayni.kit.intake.ReceivedEvent;
import org.ayni.reporting.generation.Generations;

/** Takes in everything that the three other services tell; a batch is one transaction. */
@Singleton
public class ReportingIntake implements EventHandler {

    /** Of the rules by which events become facts: raised when the same events would make other rows. */
    public static final int RULES = 6;

    private final Generations generations;
    private final Inbox inbox;
    private final FactWriter writer;
    private final Projections projections;

    ReportingIntake(Generations generations, Inbox inbox, FactWriter writer, Projections projections) {
        this.generations = generations;
        this.inbox = inbox;
        this.writer = writer;
        this.projections = projections;
    }

    @Override
    public Set<String> topics() {
        return EventTypes.topics().stream().collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @Transactional
    public void on(List<ReceivedEvent> events) {
        generations.write();
        take(events);
    }

    /** Takes in what was never taken in before, in the running transaction and the generation that it is on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(List<ReceivedEvent> events) {
        List<ReceivedEvent> unseen = inbox.unseen(events);
        if (unseen.isEmpty()) {
            return;
        }
        FactBatch batch = new FactBatch();
        for (ReceivedEvent event : unseen) {
            EventFacts facts = new EventFacts(event, batch);
            switch (event.fact()) {
                case ConsortiaEvent consortia -> ConsortiaFacts.write(consortia, facts);
                case TrainingEvent training -> TrainingFacts.write(training, event.sequence(), facts);
                case CreditEvent credit -> CreditFacts.write(credit, facts);
                // DomainEvent itself is open; its families are sealed and each is told apart without a default.
                default -> throw new IllegalStateException("no service of ours tells " + event.type());
            }
        }
        writer.write(batch);
        projections.advance(unseen);
    }
}
