package org.ayni.training.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ayni.training.enrolment.Enrolment.Status;

/**
 * The places of an edition and its waiting list, in the order of asking. Never more people have a place than the
 * capacity says; whoever comes later waits, and moves up when a place becomes free.
 */
final class PlaceList {

    private final UUID edition;
    private final int capacity;
    private final List<Enrolment> active;

    /**
     * @param active the enrolments that are not withdrawn, oldest first
     */
    PlaceList(UUID edition, int capacity, List<Enrolment> active) {
        this.edition = edition;
        this.capacity = capacity;
        this.active = new ArrayList<>(active);
    }

    /**
     * What became of one person.
     *
     * @param added false for somebody who had a place, or waited, before
     */
    record Result(Enrolment enrolment, boolean added) {}

    /** Gives each of these people a place, or a place on the waiting list; nobody gets two. */
    List<Result> enrol(List<UUID> people, LocalDate on) {
        return people.stream().map(person -> enrol(person, on)).toList();
    }

    private Result enrol(UUID person, LocalDate on) {
        Optional<Enrolment> present =
                active.stream().filter(each -> each.personId().equals(person)).findFirst();
        if (present.isPresent()) {
            return new Result(present.get(), false);
        }
        Enrolment enrolment =
                free() > 0 ? Enrolment.enrolled(edition, person, on) : Enrolment.waiting(edition, person, on);
        active.add(enrolment);
        return new Result(enrolment, true);
    }

    /** Who moves up once this one has left; nobody when the one who left was waiting, or nobody waits. */
    Optional<Enrolment> moveUp(Enrolment left, LocalDate on) {
        active.removeIf(each -> each.id().equals(left.id()));
        if (free() <= 0) {
            return Optional.empty();
        }
        return active.stream()
                .filter(each -> each.status() == Status.WAITING)
                .findFirst()
                .map(first -> first.promote(on));
    }

    private long free() {
        return capacity
                - active.stream()
                        .filter(each -> each.status() == Status.ENROLLED)
                        .count();
    }
}
