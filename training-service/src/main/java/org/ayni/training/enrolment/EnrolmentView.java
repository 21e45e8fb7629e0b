package org.ayni.training.enrolment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An enrolment as answered. */
record EnrolmentView(
        UUID id,
        UUID editionId,
        UUID personId,
        Enrolment.Status status,
        LocalDate requestedOn,
        @Nullable LocalDate enrolledOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawalReason) {

    static EnrolmentView of(Enrolment enrolment) {
        return new EnrolmentView(
                enrolment.id(),
                enrolment.editionId(),
                enrolment.personId(),
                enrolment.status(),
                enrolment.requestedOn(),
                enrolment.enrolledOn(),
                enrolment.withdrawnOn(),
                enrolment.withdrawalReason());
    }
}
