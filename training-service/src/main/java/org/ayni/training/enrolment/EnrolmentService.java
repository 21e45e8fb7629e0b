package org.ayni.training.enrolment;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.training.Creation;
import org.ayni.training.edition.Edition;
import org.ayni.training.edition.EditionCommand;
import org.ayni.training.edition.EditionRepository;
import org.ayni.training.roster.Roster;

/** What can be done with enrolments. The edition is held meanwhile, so that its places are not given away twice. */
@Singleton
public class EnrolmentService {

    private final EnrolmentRepository enrolments;
    private final EditionRepository editions;
    private final Roster roster;
    private final Commands commands;
    private final Creation creation;

    EnrolmentService(
            EnrolmentRepository enrolments,
            EditionRepository editions,
            Roster roster,
            Commands commands,
            Creation creation) {
        this.enrolments = enrolments;
        this.editions = editions;
        this.roster = roster;
        this.commands = commands;
        this.creation = creation;
    }

    /** Enrols people while there are places, and puts the others on the waiting list. */
    @Transactional
    public Answer enrol(UUID editionId, EnrolPeople command) {
        return commands.once(command, () -> {
            Edition edition = editions.lock(editionId);
            EditionCommand.ENROLMENTS.mustBeAllowedIn(edition.status());
            LocalDate on = creation.validOn("enrolledOn", command.enrolledOn());
            roster.mustKnowPeople(place -> "personIds[" + place + "]", command.personIds());
            PlaceList places = placesOf(edition);
            List<PlaceList.Result> results = places.enrol(command.personIds(), on);
            enrolments.add(results.stream()
                    .filter(PlaceList.Result::added)
                    .map(PlaceList.Result::enrolment)
                    .toList());
            EnrolmentResults view = EnrolmentResults.of(results);
            commands.audit("edition/" + editionId, "enrol", null, view);
            return Answer.ok(view);
        });
    }

    /** Gives a place back; the first who waits gets it. */
    @Transactional
    public Answer withdraw(UUID editionId, UUID id, WithdrawEnrolment command) {
        return commands.once(command, () -> {
            Edition edition = editions.lock(editionId);
            EditionCommand.ENROLMENTS.mustBeAllowedIn(edition.status());
            Enrolment before = enrolments.get(editionId, id);
            commands.onVersion(before.version());
            LocalDate on = creation.validOn("withdrawnOn", command.withdrawnOn());
            Enrolment after = before.withdraw(on, command.reason());
            enrolments.save(after);
            Optional<Enrolment> next = placesOf(edition).moveUp(after, on);
            next.ifPresent(enrolments::save);
            EnrolmentView view = EnrolmentView.of(after);
            commands.audit("edition/" + editionId, "withdraw", EnrolmentView.of(before), view);
            next.ifPresent(moved -> commands.audit("edition/" + editionId, "move-up", null, EnrolmentView.of(moved)));
            return Answer.changed(after.version(), view);
        });
    }

    private PlaceList placesOf(Edition edition) {
        return new PlaceList(edition.id(), edition.terms().capacity(), enrolments.active(edition.id()));
    }
}
