package org.ayni.contracts.consortia;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.DomainEvent;
import org.ayni.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** The facts of consortia-service: who belongs where, and how enterprises do. */
public sealed interface ConsortiaEvent extends DomainEvent {

    /** A consortium is known from now on; {@code status} is its place in the life cycle. */
    @EventType("consortia.consortium.registered.v1")
    record ConsortiumRegistered(
            UUID consortiumId,
            String name,
            String sector,
            String municipality,
            @Nullable Integer cohort,
            String legalForm,
            String status,
            @Nullable LocalDate foundedOn,
            LocalDate registeredOn)
            implements ConsortiaEvent {
        @Override
        public UUID aggregateId() {
            return consortiumId;
        }
    }

    /** The consortium moved on in its life cycle, or took another legal form. */
    @EventType("consortia.consortium.status-changed.v1")
    record ConsortiumStatusChanged(UUID consortiumId, String from, String to, String legalForm, LocalDate changedOn)
            implements ConsortiaEvent {
        @Override
        public UUID aggregateId() {
            return consortiumId;
        }
    }

    /**
     * A milestone was assessed: reached, or looked at and not reached. What nobody assessed has no event, and is
     * unknown, not absent.
     */
    @EventType("consortia.consortium.milestone-assessed.v1")
    record MilestoneAssessed(
            UUID consortiumId, String milestone, boolean reached, LocalDate assessedOn, boolean outOfOrder)
            implements ConsortiaEvent {
        @Override
        public UUID aggregateId() {
            return consortiumId;
        }
    }

    /** A workshop is known from now on. */
    @EventType("consortia.enterprise.registered.v1")
    record EnterpriseRegistered(
            UUID enterpriseId,
            String sector,
            String municipality,
            @Nullable Integer declaredHeadCount,
            @Nullable LocalDate startedOn,
            LocalDate registeredOn)
            implements ConsortiaEvent {
        @Override
        public UUID aggregateId() {
            return enterpriseId;
        }
    }

    /**
     * A person is known from now on.
     *
     * @param documentDigest HMAC-SHA-256 of the normalised document, hex; the document itself never leaves the service
     * @param ageBand UNDER_18, 18_29, 30_44, 45_59, 60_PLUS on {@code registeredOn}, or UNKNOWN
     * @param languages ISO 639 codes of those that the person speaks; null or empty where nobody asked
     * @param schooling the highest completed: NONE, PRIMARY, SECONDARY, TECHNICAL, HIGHER; null where nobody asked
     */
    @EventType("consortia.person.registered.v1")
    record PersonRegistered(
            UUID personId,
            @Nullable String documentDigest,
            String sex,
            String ageBand,
            LocalDate registeredOn,
            @Nullable List<String> languages,
            @Nullable String schooling)
            implements ConsortiaEvent {
        @Override
        public UUID aggregateId() {
            return personId;
        }
    }

    /** A person works in an enterprise: OWNER, FAMILY_WORKER or HIRED_WORKER; FULL_TIME or PART_TIME. */
    @EventType("consortia.person.role-taken.v1")
    record RoleTaken(UUID personId, UUID roleId, UUID enterpriseId, String role, String workTime, LocalDate since)
            implements ConsortiaEvent {
        @Override
        public UUID aggregateId() {
            return personId;
        }
    }

    /** The person no longer works there. */
    @EventType("consortia.person.role-left.v1")
    record RoleLeft(UUID personId, UUID roleId, UUID enterpriseId, LocalDate until) implements ConsortiaEvent {
        @Override
        public UUID aggregateId() {
            return personId;
        }
    }

    /** The person agreed to one purpose: PROGRAMME, CREDIT_BUREAU, PUBLICATION or PHOTO. */
    @EventType("consortia.person.consent-given.v1")
    record ConsentGiven(UUID personId, UUID consentId, String purpose, String version, LocalDate givenOn)
            implements ConsortiaEvent {
        @Override
        public UUID aggregateId() {
            return personId;
        }
    }

    /** The person took the consent back; what was done under it stays done. */
    @EventType("consortia.person.consent-withdrawn.v1")
    record ConsentWithdrawn(UUID personId, UUID consentId, String purpose, LocalDate withdrawnOn)
            implements ConsortiaEvent {
        @Override
        public UUID aggregateId() {
            return personId;
        }
    }

    /** The enterprise belongs to the consortium from this day on. */
    @EventType("consortia.membership.joined.v1")
    record MembershipJoined(UUID membershipId, UUID enterpriseId, UUID consortiumId, LocalDate joinedOn)
            implements ConsortiaEvent {
        @Override
        public UUID aggregateId() {
            return membershipId;
        }
    }

    /** The enterprise left; its last day is the day before {@code leftOn}. */
    @EventType("consortia.membership.left.v1")
    record MembershipLeft(UUID membershipId, UUID enterpriseId, UUID consortiumId, LocalDate leftOn, String reason)
            implements ConsortiaEvent {
        @Override
        public UUID aggregateId() {
            return membershipId;
        }
    }

    /** A socio-economic diagnosis of a consortium, or of one of its enterprises, is complete. */
    @EventType("consortia.diagnosis.completed.v1")
    record DiagnosisCompleted(
            UUID diagnosisId,
            UUID consortiumId,
            @Nullable UUID enterpriseId,
            LocalDate completedOn,
            String instrumentVersion,
            List<String> needs,
            @Nullable BigDecimal monthlyIncome,
            @Nullable String currency)
            implements ConsortiaEvent {
        @Override
        public UUID aggregateId() {
            return diagnosisId;
        }
    }

    /** An enterprise answered a survey round: BASELINE or FOLLOW_UP. */
    @EventType("consortia.survey.answered.v1")
    record SurveyAnswered(
            UUID surveyId,
            String round,
            String roundKind,
            UUID enterpriseId,
            @Nullable UUID consortiumId,
            LocalDate answeredOn,
            List<Answer> answers)
            implements ConsortiaEvent {

        /**
         * One answer. Status VALUE has {@code value}; BAND has its bounds; REFUSED, UNKNOWN and NOT_APPLICABLE have
         * none, and none of them is zero.
         */
        public record Answer(
                String question,
                String status,
                @Nullable BigDecimal value,
                @Nullable BigDecimal from,
                @Nullable BigDecimal to,
                @Nullable String unit) {}

        @Override
        public UUID aggregateId() {
            return surveyId;
        }
    }

    /** An alliance was made, formal or verbal. */
    @EventType("consortia.alliance.formed.v1")
    record AllianceFormed(UUID allianceId, String partner, String kind, boolean formal, LocalDate formedOn)
            implements ConsortiaEvent {
        @Override
        public UUID aggregateId() {
            return allianceId;
        }
    }

    /** The programme took part in a public forum. */
    @EventType("consortia.forum.attended.v1")
    record ForumAttended(UUID forumId, LocalDate attendedOn) implements ConsortiaEvent {
        @Override
        public UUID aggregateId() {
            return forumId;
        }
    }

    /** A catalogue, CD, interview or article appeared. */
    @EventType("consortia.publication.issued.v1")
    record PublicationIssued(
            UUID publicationId, String kind, @Nullable Integer copies, List<UUID> consortiaFeatured, LocalDate issuedOn)
            implements ConsortiaEvent {
        @Override
        public UUID aggregateId() {
            return publicationId;
        }
    }

    /** A legal document (STATUTES, REGULATIONS, …) of a consortium was drafted. */
    @EventType("consortia.document.drafted.v1")
    record DocumentDrafted(UUID documentId, UUID consortiumId, String kind, LocalDate draftedOn)
            implements ConsortiaEvent {
        @Override
        public UUID aggregateId() {
            return documentId;
        }
    }
}
