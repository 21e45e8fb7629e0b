package org.ayni.training.visit;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.contracts.training.TrainingEvent;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.training.Creation;
import org.ayni.training.roster.Roster;
import org.jspecify.annotations.Nullable;

/** Records visits. */
@Singleton
public class VisitService {

    private final VisitRepository visits;
    private final Roster roster;
    private final Commands commands;
    private final Creation creation;

    VisitService(VisitRepository visits, Roster roster, Commands commands, Creation creation) {
        this.visits = visits;
        this.roster = roster;
        this.commands = commands;
        this.creation = creation;
    }

    /** Records a visit to a known enterprise. */
    @Transactional
    public Answer record(RecordVisit command) {
        return commands.once(command, () -> {
            LocalDate on = creation.validOn("visitedOn", command.visitedOn());
            roster.mustKnowEnterprise("enterpriseId", command.enterpriseId());
            roster.mustKnowConsortium("consortiumId", command.consortiumId());
            roster.mustKnowPeople(place -> "peopleMet[" + place + "]", command.peopleMet());
            @Nullable
            UUID consortium = command.consortiumId() == null
                    ? roster.consortiumOf(command.enterpriseId(), on).orElse(null)
                    : command.consortiumId();
            Visit visit = Visit.record(command, consortium, on);
            visits.add(visit);
            commands.audit("visit/" + visit.id(), "record", null, visit);
            commands.tell(new TrainingEvent.VisitRecorded(
                    visit.id(),
                    visit.enterpriseId(),
                    visit.consortiumId(),
                    visit.purpose().name(),
                    visit.topic(),
                    visit.hours(),
                    visit.qualityBefore(),
                    visit.qualityAfter(),
                    visit.visitedOn()));
            return Answer.created("/v1/visits/" + visit.id(), visit);
        });
    }
}
