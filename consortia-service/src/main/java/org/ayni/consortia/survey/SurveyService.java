package org.ayni.consortia.survey;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.ayni.consortia.enterprise.Enterprises;
import org.ayni.consortia.fact.ExternalId;
import org.ayni.consortia.fact.FactTime;
import org.ayni.consortia.fact.Facts;
import org.ayni.consortia.membership.Memberships;
import org.ayni.consortia.survey.SurveyRepository.Filter;
import org.ayni.kit.http.Answer;
import org.ayni.kit.idempotency.Idempotency;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** What enterprises answer. */
@Singleton
public class SurveyService {

    private final SurveyRepository surveys;
    private final RoundRepository rounds;
    private final Enterprises enterprises;
    private final Memberships memberships;
    private final Idempotency idempotency;
    private final Facts facts;

    SurveyService(
            SurveyRepository surveys,
            RoundRepository rounds,
            Enterprises enterprises,
            Memberships memberships,
            Idempotency idempotency,
            Facts facts) {
        this.surveys = surveys;
        this.rounds = rounds;
        this.enterprises = enterprises;
        this.memberships = memberships;
        this.idempotency = idempotency;
        this.facts = facts;
    }

    /** 409 {@code survey-already-answered} when the enterprise has answered the round. */
    @Transactional
    public Answer answer(AnswerSurvey command) {
        return idempotency.once(command, () -> {
            FactTime time = facts.time("answeredOn", command.answeredOn());
            SurveyRound round = rounds.withCode(command.round());
            enterprises.mustBeKnown("enterpriseId", command.enterpriseId());
            UUID consortiumId = memberships
                    .consortiumOf(command.enterpriseId(), time.validOn())
                    .orElse(null);
            Survey survey = Survey.answer(command, round, rounds.questionsByCode(), consortiumId, time);
            ExternalId external = facts.externalId(command.externalId());
            if (!surveys.insert(survey, round.id(), external, time)) {
                throw surveys.isAnswered(round.id(), command.enterpriseId())
                        ? SurveyProblem.SURVEY_ALREADY_ANSWERED.problem(
                                "enterpriseId",
                                "Ya hay respuestas de esta empresa en la ronda " + round.code(),
                                "There are answers of this enterprise in round " + round.code())
                        : external.taken();
            }
            facts.tell("survey/" + survey.id(), "answer", null, survey, survey.answered());
            return Answer.created("/v1/surveys/" + survey.id(), 1, survey);
        });
    }

    @Transactional
    public Answer get(UUID id) {
        return Answer.changed(1, surveys.get(id));
    }

    @Transactional
    public Page<Survey> list(
            @Nullable String externalId,
            @Nullable String round,
            @Nullable UUID enterpriseId,
            @Nullable UUID consortiumId,
            PageRequest page) {
        Filter filter = new Filter(externalId, facts.client(), round, enterpriseId, consortiumId);
        return Page.of(surveys.list(filter, page), page, Survey::id, each -> each);
    }

    /** The instrument; it is data, and the same for every round. */
    @Transactional
    public List<Question> questions() {
        return rounds.questions();
    }
}
