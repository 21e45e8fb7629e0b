package org.ayni.training.enrolment;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each person, in the order of the request. */
record EnrolmentResults(List<PersonResult> results) {

    /** ENROLLED and WAITING are new; ALREADY_ENROLLED and ALREADY_WAITING changed nothing. */
    enum Outcome {
        ENROLLED,
        WAITING,
        ALREADY_ENROLLED,
        ALREADY_WAITING
    }

    /** What became of one person. */
    @Schema(name = "EnrolmentResult")
    record PersonResult(UUID personId, UUID enrolmentId, Outcome outcome) {

        static PersonResult of(PlaceList.Result result) {
            boolean place = result.enrolment().status() == Enrolment.Status.ENROLLED;
            Outcome outcome = result.added()
                    ? (place ? Outcome.ENROLLED : Outcome.WAITING)
                    : (place ? Outcome.ALREADY_ENROLLED : Outcome.ALREADY_WAITING);
            return new PersonResult(
                    result.enrolment().personId(), result.enrolment().id(), outcome);
        }
    }

    static EnrolmentResults of(List<PlaceList.Result> results) {
        return new EnrolmentResults(results.stream().map(PersonResult::of).toList());
    }
}
