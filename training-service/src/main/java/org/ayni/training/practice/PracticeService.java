package org.ayni.training.practice;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.ayni.contracts.training.TrainingEvent;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.training.Creation;
import org.ayni.training.roster.Roster;
import org.ayni.training.visit.VisitRepository;

/** Records what was seen of practices. */
@Singleton
public class PracticeService {

    private final PracticeRepository checks;
    private final VisitRepository visits;
    private final Roster roster;
    private final Commands commands;
    private final Creation creation;

    PracticeService(
            PracticeRepository checks, VisitRepository visits, Roster roster, Commands commands, Creation creation) {
        this.checks = checks;
        this.visits = visits;
        this.roster = roster;
        this.commands = commands;
        this.creation = creation;
    }

    /** Records one observation; the consortium is the enterprise's on that day, as far as it is known here. */
    @Transactional
    public Answer observe(ObservePractice command) {
        return commands.once(command, () -> {
            LocalDate on = creation.validOn("observedOn", command.observedOn());
            roster.mustKnowPerson("personId", command.personId());
            roster.mustKnowEnterprise("enterpriseId", command.enterpriseId());
            if (command.visitId() != null) {
                visits.named("visitId", command.visitId()).mustBeTo(command.enterpriseId());
            }
            PracticeCheck check = PracticeCheck.observe(
                    command, roster.consortiumOf(command.enterpriseId(), on).orElse(null), on);
            checks.add(check);
            commands.audit("practice-check/" + check.id(), "observe", null, check);
            commands.tell(fact(check));
            return Answer.created("/v1/practice-checks/" + check.id(), check);
        });
    }

    private static TrainingEvent.PracticeObserved fact(PracticeCheck check) {
        return new TrainingEvent.PracticeObserved(
                check.id(),
                check.personId(),
                check.enterpriseId(),
                check.consortiumId(),
                check.practice(),
                check.area().name(),
                check.topic(),
                check.outcome().name(),
                check.reason() == null ? null : check.reason().name(),
                check.observedOn());
    }
}
