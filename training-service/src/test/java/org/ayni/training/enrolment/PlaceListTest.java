package org.ayni.training.enrolment;

import static org.ayni.training.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.training.enrolment.Enrolment.Status;
import org.ayni.training.enrolment.EnrolmentResults.Outcome;
import org.junit.jupiter.api.Test;

class PlaceListTest {

    private static final LocalDate DAY = LocalDate.of(2002, 3, 1);
    private final UUID edition = UUID.randomUUID();
    private final List<UUID> people = Stream.generate(UUID::randomUUID).limit(4).toList();

    private static List<Outcome> outcomes(List<PlaceList.Result> results) {
        return EnrolmentResults.of(results).results().stream()
                .map(EnrolmentResults.PersonResult::outcome)
                .toList();
    }

    @Test
    void givesThePlacesInOrderAndPutsTheOthersOnTheWaitingList() {
        PlaceList places = new PlaceList(edition, 2, List.of());
        assertEquals(
                List.of(Outcome.ENROLLED, Outcome.ENROLLED, Outcome.WAITING, Outcome.WAITING),
                outcomes(places.enrol(people, DAY)));
    }

    @Test
    void givesNobodyTwoPlaces() {
        PlaceList places = new PlaceList(edition, 1, List.of());
        UUID first = people.getFirst();
        assertEquals(
                List.of(Outcome.ENROLLED, Outcome.ALREADY_ENROLLED),
                outcomes(places.enrol(List.of(first, first), DAY)));
        UUID second = people.get(1);
        assertEquals(
                List.of(Outcome.WAITING, Outcome.ALREADY_WAITING),
                outcomes(places.enrol(List.of(second, second), DAY)));
    }

    @Test
    void countsOnlyPlacesAndNotTheWaitingAgainstTheCapacity() {
        Enrolment waiting = Enrolment.waiting(edition, people.getFirst(), DAY);
        PlaceList places = new PlaceList(edition, 1, List.of(waiting));
        assertEquals(List.of(Outcome.ENROLLED), outcomes(places.enrol(List.of(people.get(1)), DAY)));
    }

    @Test
    void movesTheFirstWhoWaitsUpWhenAPlaceIsGivenBack() {
        Enrolment placed = Enrolment.enrolled(edition, people.get(0), DAY);
        Enrolment first = Enrolment.waiting(edition, people.get(1), DAY);
        Enrolment second = Enrolment.waiting(edition, people.get(2), DAY);
        PlaceList places = new PlaceList(edition, 1, List.of(placed, first, second));
        Enrolment moved = places.moveUp(placed, DAY.plusDays(5)).orElseThrow();
        assertEquals(first.personId(), moved.personId());
        assertEquals(Status.ENROLLED, moved.status());
        assertEquals(DAY.plusDays(5), moved.enrolledOn());
    }

    @Test
    void movesNobodyUpWhenOneLeavesWhoOnlyWaited() {
        Enrolment placed = Enrolment.enrolled(edition, people.get(0), DAY);
        Enrolment first = Enrolment.waiting(edition, people.get(1), DAY);
        Enrolment second = Enrolment.waiting(edition, people.get(2), DAY);
        PlaceList places = new PlaceList(edition, 1, List.of(placed, first, second));
        assertTrue(places.moveUp(first, DAY).isEmpty());
    }

    @Test
    void refusesASecondWithdrawalAndOneBeforeTheEnrolment() {
        Enrolment placed = Enrolment.enrolled(edition, people.getFirst(), DAY);
        refused(CommonProblem.INVALID_FIELD, "withdrawnOn", () -> placed.withdraw(DAY.minusDays(1), "Viaje"));
        Enrolment gone = placed.withdraw(DAY, "Viaje");
        refused(CommonProblem.STATE_CONFLICT, () -> gone.withdraw(DAY, "Viaje"));
    }
}
