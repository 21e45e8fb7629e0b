package org.ayni.reporting.intake;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ayni.contracts.EventTypes;
import org.ayni.contracts.consortia.ConsortiaEvent;
import org.ayni.contracts.credit.CreditEvent;
import org.ayni.contracts.credit.FundEvent;
import org.ayni.contracts.credit.LoanEvent;
import org.ayni.contracts.training.TrainingEvent;
import org.ayni.kit.intake.EventHandler;
import org.ayni.kit.intake.Inbox;
import org.ayni.kit.intake.ReceivedEvent;

/** Takes in everything that the three other services tell; a batch is one transaction. */
@Singleton
class ReportingIntake implements EventHandler {

    private final Inbox inbox;
    private final FactWriter writer;
    private final Projections projections;

    ReportingIntake(Inbox inbox, FactWriter writer, Projections projections) {
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
                // Adjustments of a loan count in no indicator; its principal after each is told by the next payment.
                case LoanEvent ignored -> facts.on(event.bookedOn());
                // No figure is counted from what becomes of a fund's deposits and policy.
                case FundEvent ignored -> facts.on(event.bookedOn());
                // DomainEvent itself is open; its families are sealed and each is told apart without a default.
                default -> throw new IllegalStateException("no service of ours tells " + event.type());
            }
        }
        writer.write(batch);
        projections.advance(unseen);
    }
}
