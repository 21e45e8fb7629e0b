package org.ayni.reporting.intake;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.ayni.contracts.training.TrainingEvent;
import org.ayni.contracts.training.TrainingEvent.AttendanceRecorded;
import org.ayni.contracts.training.TrainingEvent.CertificateIssued;
import org.ayni.contracts.training.TrainingEvent.CertificateRevoked;
import org.ayni.contracts.training.TrainingEvent.EditionCancelled;
import org.ayni.contracts.training.TrainingEvent.EditionClosed;
import org.ayni.contracts.training.TrainingEvent.EditionOpened;
import org.ayni.contracts.training.TrainingEvent.PlanApproved;
import org.ayni.contracts.training.TrainingEvent.PracticeObserved;
import org.ayni.contracts.training.TrainingEvent.VisitRecorded;
import org.ayni.reporting.framework.AmountName;
import org.ayni.reporting.framework.FactKind;

/** What the events of training-service say. */
final class TrainingFacts {

    private static final Set<String> PRESENT = Set.of("PRESENT", "LATE");

    private TrainingFacts() {}

    /** @param sequence the event's number among those of its aggregate */
    static void write(TrainingEvent event, long sequence, EventFacts facts) {
        switch (event) {
            case PlanApproved it ->
                facts.on(it.approvedOn()).in(it.consortiumId()).fact(FactKind.PLAN, "", it.planId());
            case EditionOpened it ->
                facts.on(it.openedOn())
                        .in(it.consortiumId())
                        .fact(
                                of(it.kind(), FactKind.COURSE_OPENED, FactKind.WORKSHOP_OPENED),
                                it.area(),
                                it.editionId());
            case EditionClosed it -> held(it, facts);
            case EditionCancelled it -> cancelled(it, facts);
            case AttendanceRecorded it -> attendance(it, sequence, facts);
            case CertificateIssued it -> certificate(it, facts);
            case CertificateRevoked it -> facts.on(it.revokedOn()).ends(it.certificateId());
            case PracticeObserved it -> practice(it, facts);
            case VisitRecorded it -> visit(it, facts);
        }
    }

    private static void held(EditionClosed it, EventFacts facts) {
        facts.on(it.closedOn())
                .in(it.consortiumId())
                .fact(of(it.kind(), FactKind.COURSE_HELD, FactKind.WORKSHOP_HELD), it.area(), it.editionId())
                .amount(AmountName.HOURS_HELD, it.kind() + "." + it.area(), it.editionId(), it.heldHours(), "hours");
    }

    private static void cancelled(EditionCancelled it, EventFacts facts) {
        FactKind kind = of(it.kind(), FactKind.COURSE_CANCELLED, FactKind.WORKSHOP_CANCELLED);
        facts.on(it.cancelledOn()).in(it.consortiumId()).fact(kind, it.area(), it.editionId());
    }

    private static void certificate(CertificateIssued it, EventFacts facts) {
        FactKind kind = of(it.kind(), FactKind.COURSE_CERTIFICATE, FactKind.WORKSHOP_CERTIFICATE);
        facts.on(it.issuedOn())
                .in(it.consortiumId())
                .by(it.personId())
                .fact(kind, it.area(), it.personId(), it.certificateId());
    }

    /** A later event of a session replaces the marks of the persons it names; the first has nothing to replace. */
    private static void attendance(AttendanceRecorded it, long sequence, EventFacts facts) {
        FactKind participation = of(it.kind(), FactKind.COURSE_PARTICIPATION, FactKind.WORKSHOP_PARTICIPATION);
        facts.on(it.heldOn()).in(it.consortiumId()).fact(FactKind.SESSION, it.area(), it.sessionId());
        for (AttendanceRecorded.Mark mark : it.marks()) {
            var source = EventFacts.both(it.sessionId(), mark.personId());
            if (sequence > 1) {
                facts.ends(source);
            }
            if (PRESENT.contains(mark.status())) {
                facts.by(mark.personId())
                        .fact(participation, it.area(), EventFacts.both(mark.personId(), it.editionId()), source);
            }
        }
    }

    /** Only YES is applied; PARTLY and NO say that somebody looked, and what hindered. */
    private static void practice(PracticeObserved it, EventFacts facts) {
        String topic = it.area() + "." + it.topic();
        facts.on(it.observedOn())
                .in(it.consortiumId())
                .at(it.enterpriseId())
                .by(it.personId())
                .fact(FactKind.PRACTICE_CHECKED, it.area(), it.personId())
                .fact(FactKind.TOPIC_CHECKED, topic, it.personId());
        UUID practice = EventFacts.both(it.personId(), it.practice());
        if (it.outcome().equals("YES")) {
            facts.fact(FactKind.PRACTICE_LOOKED, "APPLIED", practice)
                    .fact(FactKind.PRACTICE_APPLIED, it.area(), it.personId())
                    .fact(FactKind.TOPIC_APPLIED, topic, it.personId());
        } else {
            facts.fact(FactKind.PRACTICE_LOOKED, it.reason() == null ? "UNSAID" : it.reason(), practice);
        }
    }

    /** A visit with one score only shows no change: it does not count as scored. */
    private static void visit(VisitRecorded it, EventFacts facts) {
        facts.on(it.visitedOn())
                .in(it.consortiumId())
                .at(it.enterpriseId())
                .fact(FactKind.VISIT, it.purpose(), it.enterpriseId());
        BigDecimal before = it.qualityBefore();
        BigDecimal after = it.qualityAfter();
        if (before == null || after == null) {
            return;
        }
        facts.fact(FactKind.QUALITY_SCORED, it.purpose(), it.enterpriseId());
        if (after.compareTo(before) > 0) {
            facts.fact(FactKind.QUALITY_IMPROVED, it.purpose(), it.enterpriseId());
        }
    }

    private static FactKind of(String courseKind, FactKind course, FactKind workshop) {
        return switch (courseKind) {
            case "COURSE" -> course;
            case "ASSISTANCE_WORKSHOP" -> workshop;
            default -> throw new IllegalArgumentException("course kind " + courseKind);
        };
    }
}
