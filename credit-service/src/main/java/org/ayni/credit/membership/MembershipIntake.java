package org.ayni.credit.membership;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.ayni.contracts.consortia.ConsortiaEvent;
import org.ayni.contracts.consortia.ConsortiaEvent.ConsentGiven;
import org.ayni.contracts.consortia.ConsortiaEvent.ConsentWithdrawn;
import org.ayni.contracts.consortia.ConsortiaEvent.ConsortiumRegistered;
import org.ayni.contracts.consortia.ConsortiaEvent.ConsortiumStatusChanged;
import org.ayni.contracts.consortia.ConsortiaEvent.DiagnosisCompleted;
import org.ayni.contracts.consortia.ConsortiaEvent.EnterpriseRegistered;
import org.ayni.contracts.consortia.ConsortiaEvent.MembershipJoined;
import org.ayni.contracts.consortia.ConsortiaEvent.MembershipLeft;
import org.ayni.contracts.consortia.ConsortiaEvent.PersonRegistered;
import org.ayni.contracts.consortia.ConsortiaEvent.RoleLeft;
import org.ayni.contracts.consortia.ConsortiaEvent.RoleTaken;
import org.ayni.contracts.consortia.ConsortiaEvent.SurveyAnswered;
import org.ayni.kit.intake.EventHandler;
import org.ayni.kit.intake.Inbox;
import org.ayni.kit.intake.ReceivedEvent;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the copy. Events of one aggregate come in order; those of different aggregates in any order, so each row stands
 * for itself and what belongs together is joined when it is asked for.
 */
@Singleton
public class MembershipIntake implements EventHandler {

    /** The survey's question about the monthly income, in the currency that is the answer's unit. */
    private static final String INCOME_QUESTION = "MONTHLY_INCOME";

    private final Jdbi sql;
    private final Inbox inbox;

    MembershipIntake(Jdbi sql, Inbox inbox) {
        this.sql = sql;
        this.inbox = inbox;
    }

    @Override
    public Set<String> topics() {
        return Set.of(
                "consortia.consortium.v1",
                "consortia.enterprise.v1",
                "consortia.person.v1",
                "consortia.membership.v1",
                "consortia.diagnosis.v1",
                "consortia.survey.v1");
    }

    @Override
    @Transactional
    public void on(List<ReceivedEvent> events) {
        sql.useHandle(db -> inbox.unseen(events).forEach(event -> {
            if (event.fact() instanceof ConsortiaEvent fact) {
                keep(db, fact, event.sequence());
            }
        }));
    }

    private static void keep(Handle db, ConsortiaEvent fact, long sequence) {
        switch (fact) {
            case ConsortiumRegistered it -> keepConsortium(db, it, sequence);
            case ConsortiumStatusChanged it -> keepStatus(db, it, sequence);
            case EnterpriseRegistered it -> run(db, it, """
                        insert into known_enterprise (enterprise_id, sector, municipality)
                        values (:enterpriseId, :sector, :municipality) on conflict do nothing""");
            case PersonRegistered it -> run(db, it, """
                        insert into known_person (person_id, document_digest, age_band, registered_on)
                        values (:personId, :documentDigest, :ageBand, :registeredOn) on conflict do nothing""");
            case RoleTaken it -> run(db, it, """
                        insert into known_role (role_id, person_id, enterprise_id, role, since)
                        values (:roleId, :personId, :enterpriseId, :role, :since) on conflict do nothing""");
            case RoleLeft it -> run(db, it, "update known_role set until = :until where role_id = :roleId");
            case ConsentGiven it -> run(db, it, """
                        insert into known_consent (consent_id, person_id, purpose, given_on)
                        values (:consentId, :personId, :purpose, :givenOn) on conflict do nothing""");
            case ConsentWithdrawn it ->
                run(db, it, "update known_consent set withdrawn_on = :withdrawnOn where consent_id = :consentId");
            case MembershipJoined it -> run(db, it, """
                        insert into known_membership (membership_id, enterprise_id, consortium_id, joined_on)
                        values (:membershipId, :enterpriseId, :consortiumId, :joinedOn) on conflict do nothing""");
            case MembershipLeft it ->
                run(db, it, "update known_membership set left_on = :leftOn where membership_id = :membershipId");
            case DiagnosisCompleted it -> keepIncome(db, it);
            case ConsortiaEvent.MilestoneAssessed ignored -> {}
            case SurveyAnswered it -> keepIncome(db, it);
            case ConsortiaEvent.AllianceFormed ignored -> {}
            case ConsortiaEvent.ForumAttended ignored -> {}
            case ConsortiaEvent.PublicationIssued ignored -> {}
            case ConsortiaEvent.DocumentDrafted ignored -> {}
        }
    }

    private static void keepConsortium(Handle db, ConsortiumRegistered it, long sequence) {
        db.createUpdate("""
                        insert into known_consortium (consortium_id, name, sector, municipality, legal_form, status,
                                                      sequence)
                        values (:consortiumId, :name, :sector, :municipality, :legalForm, :status, :sequence)
                        on conflict do nothing""").bindMethods(it).bind("sequence", sequence).execute();
    }

    private static void keepStatus(Handle db, ConsortiumStatusChanged it, long sequence) {
        db.createUpdate("""
                        update known_consortium set status = :to, legal_form = :legalForm, sequence = :sequence
                        where consortium_id = :consortiumId and sequence < :sequence""").bindMethods(it).bind("sequence", sequence).execute();
    }

    /** Only a diagnosis of an enterprise with an income says what it can repay. */
    private static void keepIncome(Handle db, DiagnosisCompleted it) {
        if (it.enterpriseId() != null && it.monthlyIncome() != null) {
            run(db, it, """
                    insert into known_income (diagnosis_id, enterprise_id, monthly_income_amount, currency,
                      completed_on)
                    values (:diagnosisId, :enterpriseId, :monthlyIncome, :currency, :completedOn)
                    on conflict do nothing""");
        }
    }

    /** A band counts with its lower bound; a refusal is kept too, for it is newer than what was known (rule 38). */
    private static void keepIncome(Handle db, SurveyAnswered it) {
        it.answers().stream()
                .filter(answer -> answer.question().equalsIgnoreCase(INCOME_QUESTION))
                .findFirst()
                .ifPresent(answer -> db.createUpdate("""
                                insert into known_survey_income (survey_id, enterprise_id, status,
                                  monthly_income_amount, currency, answered_on)
                                values (:surveyId, :enterpriseId, :status, :amount, :currency, :answeredOn)
                                on conflict do nothing""")
                        .bindMethods(it)
                        .bind("status", answer.status())
                        .bind("amount", lowest(answer))
                        .bind("currency", lowest(answer) == null ? null : answer.unit())
                        .execute());
    }

    private static @Nullable BigDecimal lowest(SurveyAnswered.Answer answer) {
        boolean isMoney = "USD".equals(answer.unit()) || "BOB".equals(answer.unit());
        if (!isMoney) {
            return null;
        }
        return switch (answer.status()) {
            case "VALUE" -> answer.value();
            case "BAND" -> answer.from();
            default -> null;
        };
    }

    private static void run(Handle db, ConsortiaEvent fact, String statement) {
        db.createUpdate(statement).bindMethods(fact).execute();
    }
}
