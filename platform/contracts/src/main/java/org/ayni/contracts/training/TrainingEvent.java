package org.ayni.contracts.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.DomainEvent;
import org.ayni.contracts.EventType;
import org.jspecify.annotations.Nullable;

/**
 * The facts of training-service: who learned what, and applies it. {@code kind} is COURSE or ASSISTANCE_WORKSHOP;
 * {@code area} is BUSINESS_MANAGEMENT, PRODUCTION, MARKET, CREDIT or LEGAL; hours have two decimals.
 */
public sealed interface TrainingEvent extends DomainEvent {

    /** A consortium's training plan was approved. */
    @EventType("training.plan.approved.v1")
    record PlanApproved(UUID planId, UUID consortiumId, BigDecimal hourBudget, LocalDate approvedOn)
            implements TrainingEvent {
        @Override
        public UUID aggregateId() {
            return planId;
        }
    }

    /** An edition of a course takes enrolments; {@code consortiumId} is null when it is open to all. */
    @EventType("training.edition.opened.v1")
    record EditionOpened(
            UUID editionId,
            UUID courseId,
            String kind,
            String area,
            @Nullable UUID consortiumId,
            BigDecimal plannedHours,
            LocalDate openedOn)
            implements TrainingEvent {
        @Override
        public UUID aggregateId() {
            return editionId;
        }
    }

    /** The edition is over; {@code heldHours} is the sum of its sessions. */
    @EventType("training.edition.closed.v1")
    record EditionClosed(
            UUID editionId,
            UUID courseId,
            String kind,
            String area,
            @Nullable UUID consortiumId,
            BigDecimal heldHours,
            LocalDate closedOn)
            implements TrainingEvent {
        @Override
        public UUID aggregateId() {
            return editionId;
        }
    }

    /** The edition will not take place or not go on; what was attended stays attended. */
    @EventType("training.edition.cancelled.v1")
    record EditionCancelled(
            UUID editionId,
            UUID courseId,
            String kind,
            String area,
            @Nullable UUID consortiumId,
            LocalDate cancelledOn,
            String reason)
            implements TrainingEvent {
        @Override
        public UUID aggregateId() {
            return editionId;
        }
    }

    /**
     * Who was in a session, and for how long. A person without a mark is unknown, not absent. A later event of the same
     * session adds the persons it names, or replaces (corrects) their marks; persons it does not name keep theirs.
     */
    @EventType("training.attendance.recorded.v1")
    record AttendanceRecorded(
            UUID sessionId,
            UUID editionId,
            UUID courseId,
            String kind,
            String area,
            @Nullable UUID consortiumId,
            LocalDate heldOn,
            List<Mark> marks)
            implements TrainingEvent {

        /** PRESENT, LATE, ABSENT or EXCUSED, and the hours present. */
        public record Mark(UUID personId, String status, BigDecimal hours) {}

        @Override
        public UUID aggregateId() {
            return sessionId;
        }
    }

    /** A person earned a certificate by ATTENDANCE or ACHIEVEMENT. */
    @EventType("training.certificate.issued.v1")
    record CertificateIssued(
            UUID certificateId,
            UUID personId,
            UUID editionId,
            UUID courseId,
            String kind,
            String area,
            @Nullable UUID consortiumId,
            String basis,
            LocalDate issuedOn)
            implements TrainingEvent {
        @Override
        public UUID aggregateId() {
            return certificateId;
        }
    }

    /** The certificate no longer counts. */
    @EventType("training.certificate.revoked.v1")
    record CertificateRevoked(UUID certificateId, UUID personId, LocalDate revokedOn, String reason)
            implements TrainingEvent {
        @Override
        public UUID aggregateId() {
            return certificateId;
        }
    }

    /**
     * Somebody looked whether a person applies a practice.
     *
     * @param topic within the area: ADMINISTRATION, ACCOUNTING, MARKETING, LEADERSHIP, or a trade
     * @param outcome YES, PARTLY or NO; only YES counts as applied
     */
    @EventType("training.practice.observed.v1")
    record PracticeObserved(
            UUID practiceCheckId,
            UUID personId,
            UUID enterpriseId,
            @Nullable UUID consortiumId,
            String practice,
            String area,
            String topic,
            String outcome,
            @Nullable String reason,
            LocalDate observedOn)
            implements TrainingEvent {
        @Override
        public UUID aggregateId() {
            return practiceCheckId;
        }
    }

    /** An adviser visited an enterprise, for DIAGNOSIS, ADVICE or VERIFICATION; quality scores may be missing. */
    @EventType("training.visit.recorded.v1")
    record VisitRecorded(
            UUID visitId,
            UUID enterpriseId,
            @Nullable UUID consortiumId,
            String purpose,
            String topic,
            BigDecimal hours,
            @Nullable BigDecimal qualityBefore,
            @Nullable BigDecimal qualityAfter,
            LocalDate visitedOn)
            implements TrainingEvent {
        @Override
        public UUID aggregateId() {
            return visitId;
        }
    }
}
