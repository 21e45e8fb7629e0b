package org.ayni.reporting.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.consortia.ConsortiaEvent;
import org.ayni.contracts.consortia.ConsortiaEvent.AllianceFormed;
import org.ayni.contracts.consortia.ConsortiaEvent.ConsentGiven;
import org.ayni.contracts.consortia.ConsortiaEvent.ConsentWithdrawn;
import org.ayni.contracts.consortia.ConsortiaEvent.ConsortiumRegistered;
import org.ayni.contracts.consortia.ConsortiaEvent.ConsortiumStatusChanged;
import org.ayni.contracts.consortia.ConsortiaEvent.DiagnosisCompleted;
import org.ayni.contracts.consortia.ConsortiaEvent.DocumentDrafted;
import org.ayni.contracts.consortia.ConsortiaEvent.EnterpriseRegistered;
import org.ayni.contracts.consortia.ConsortiaEvent.ForumAttended;
import org.ayni.contracts.consortia.ConsortiaEvent.MembershipJoined;
import org.ayni.contracts.consortia.ConsortiaEvent.MembershipLeft;
import org.ayni.contracts.consortia.ConsortiaEvent.MilestoneAssessed;
import org.ayni.contracts.consortia.ConsortiaEvent.PersonRegistered;
import org.ayni.contracts.consortia.ConsortiaEvent.PublicationIssued;
import org.ayni.contracts.consortia.ConsortiaEvent.RoleLeft;
import org.ayni.contracts.consortia.ConsortiaEvent.RoleTaken;
import org.ayni.contracts.consortia.ConsortiaEvent.SurveyAnswered;
import org.ayni.reporting.framework.AmountName;
import org.ayni.reporting.framework.FactKind;
import org.jspecify.annotations.Nullable;

/** What the events of consortia-service say. */
final class ConsortiaFacts {

    private static final String SECTOR = "SECTOR";
    private static final String MUNICIPALITY = "MUNICIPALITY";

    private ConsortiaFacts() {}

    static void write(ConsortiaEvent event, EventFacts facts) {
        switch (event) {
            case ConsortiumRegistered it -> registered(it, facts);
            case ConsortiumStatusChanged it -> moved(it, facts);
            case MilestoneAssessed it -> milestone(it, facts);
            case EnterpriseRegistered it ->
                facts.on(it.registeredOn())
                        .at(it.enterpriseId())
                        .fact(FactKind.ENTERPRISE, it.sector(), it.enterpriseId())
                        .trait(SECTOR, it.enterpriseId(), it.sector())
                        .trait(MUNICIPALITY, it.enterpriseId(), it.municipality());
            case PersonRegistered it -> person(it, facts);
            case RoleTaken it -> role(it, facts);
            case RoleLeft it -> facts.on(it.until()).ends(it.roleId());
            case ConsentGiven it -> consent(it, facts);
            case ConsentWithdrawn it -> facts.on(it.withdrawnOn()).ends(it.consentId());
            case MembershipJoined it -> membership(it, facts);
            case MembershipLeft it -> facts.on(it.leftOn()).ends(it.membershipId());
            case DiagnosisCompleted it -> diagnosis(it, facts);
            case SurveyAnswered it -> survey(it, facts);
            case AllianceFormed it -> facts.on(it.formedOn()).fact(FactKind.ALLIANCE, it.kind(), it.allianceId());
            case ForumAttended it -> facts.on(it.attendedOn()).fact(FactKind.FORUM, "", it.forumId());
            case PublicationIssued it -> publication(it, facts);
            case DocumentDrafted it ->
                facts.on(it.draftedOn()).in(it.consortiumId()).fact(FactKind.DOCUMENT, it.kind(), it.documentId());
        }
    }

    private static void registered(ConsortiumRegistered it, EventFacts facts) {
        facts.on(it.registeredOn())
                .in(it.consortiumId())
                .fact(FactKind.CONSORTIUM, cohort(it.cohort()), it.consortiumId())
                .trait("NAME", it.consortiumId(), it.name())
                .trait(SECTOR, it.consortiumId(), it.sector())
                .trait(MUNICIPALITY, it.consortiumId(), it.municipality())
                .trait("COHORT", it.consortiumId(), cohort(it.cohort()))
                .fact(FactKind.CONSORTIUM_STATUS, it.status(), it.consortiumId(), statusOf(it.consortiumId()));
    }

    private static void moved(ConsortiumStatusChanged it, EventFacts facts) {
        UUID status = statusOf(it.consortiumId());
        facts.on(it.changedOn())
                .in(it.consortiumId())
                .ends(status)
                .fact(FactKind.CONSORTIUM_STATUS, it.to(), it.consortiumId(), status);
    }

    private static UUID statusOf(UUID consortiumId) {
        return EventFacts.both(FactKind.CONSORTIUM_STATUS, consortiumId);
    }

    private static void person(PersonRegistered it, EventFacts facts) {
        facts.on(it.registeredOn())
                .by(it.personId())
                .fact(FactKind.PERSON, it.sex(), it.personId())
                .trait("SEX", it.personId(), it.sex())
                .trait("SCHOOLING", it.personId(), it.schooling());
        List<String> languages = it.languages();
        if (languages != null) {
            languages.forEach(language -> facts.trait("LANGUAGE", it.personId(), language));
        }
    }

    private static void role(RoleTaken it, EventFacts facts) {
        facts.on(it.since())
                .by(it.personId())
                .at(it.enterpriseId())
                .fact(FactKind.ROLE, it.role(), it.personId(), it.roleId());
    }

    private static void consent(ConsentGiven it, EventFacts facts) {
        facts.on(it.givenOn()).by(it.personId()).fact(FactKind.CONSENT, it.purpose(), it.personId(), it.consentId());
    }

    private static void membership(MembershipJoined it, EventFacts facts) {
        facts.on(it.joinedOn())
                .in(it.consortiumId())
                .at(it.enterpriseId())
                .fact(FactKind.MEMBERSHIP, "", it.enterpriseId(), it.membershipId());
    }

    private static void diagnosis(DiagnosisCompleted it, EventFacts facts) {
        facts.on(it.completedOn())
                .in(it.consortiumId())
                .at(it.enterpriseId())
                .fact(FactKind.DIAGNOSIS, it.enterpriseId() == null ? "CONSORTIUM" : "ENTERPRISE", it.diagnosisId());
    }

    /** The last assessment holds: looked at again and not reached, the milestone is no longer reached. */
    private static void milestone(MilestoneAssessed it, EventFacts facts) {
        var reached = EventFacts.both(it.milestone(), it.consortiumId());
        facts.on(it.assessedOn())
                .in(it.consortiumId())
                .fact(FactKind.MILESTONE_ASSESSED, it.milestone(), it.consortiumId());
        if (it.reached()) {
            facts.fact(FactKind.MILESTONE_REACHED, it.milestone(), it.consortiumId(), reached);
        } else {
            facts.ends(reached);
        }
    }

    private static void survey(SurveyAnswered it, EventFacts facts) {
        facts.on(it.answeredOn())
                .in(it.consortiumId())
                .at(it.enterpriseId())
                .fact(FactKind.SURVEY, it.roundKind(), it.enterpriseId());
        for (SurveyAnswered.Answer answer : it.answers()) {
            String unit = answer.unit() == null ? "" : answer.unit();
            facts.reading(
                    answer.question(),
                    it.roundKind(),
                    it.enterpriseId(),
                    new FactBatch.Said(answer.status(), answer.value(), unit));
        }
    }

    private static void publication(PublicationIssued it, EventFacts facts) {
        facts.on(it.issuedOn()).fact(FactKind.PUBLICATION, it.kind(), it.publicationId());
        if (it.copies() != null) {
            facts.amount(AmountName.COPIES, it.kind(), it.publicationId(), BigDecimal.valueOf(it.copies()), "copies");
        }
        it.consortiaFeatured()
                .forEach(each -> facts.in(each).fact(FactKind.FEATURED, it.kind(), each, it.publicationId()));
    }

    private static String cohort(@Nullable Integer cohort) {
        return cohort == null ? "" : cohort.toString();
    }
}
