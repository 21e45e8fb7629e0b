package org.ayni.consortia.survey;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.ayni.consortia.fact.Facts;
import org.ayni.kit.http.Answer;
import org.ayni.kit.idempotency.Idempotency;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;

/** The calendar of the survey. */
@Singleton
public class SurveyRoundService {

    private final RoundRepository rounds;
    private final Idempotency idempotency;
    private final Facts facts;

    SurveyRoundService(RoundRepository rounds, Idempotency idempotency, Facts facts) {
        this.rounds = rounds;
        this.idempotency = idempotency;
        this.facts = facts;
    }

    @Transactional
    public Answer open(OpenSurveyRound command) {
        return idempotency.once(command, () -> {
            SurveyRound round = SurveyRound.open(command);
            rounds.insert(round, facts.time());
            facts.audit("survey-round/" + round.id(), "open", null, round);
            return Answer.created("/v1/survey-rounds/" + round.id(), 1, round);
        });
    }

    @Transactional
    public Answer get(UUID id) {
        return Answer.changed(1, rounds.get(id));
    }

    @Transactional
    public Page<SurveyRound> list(PageRequest page) {
        return Page.of(rounds.list(page), page, SurveyRound::id, each -> each);
    }
}
