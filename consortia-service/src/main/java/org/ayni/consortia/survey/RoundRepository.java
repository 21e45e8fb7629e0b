package org.ayni.consortia.survey;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ayni.consortia.fact.FactTime;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.jdbi.v3.core.Jdbi;

/** Rounds and questions: the calendar and the instrument. */
@Singleton
class RoundRepository {

    private static final String SELECT = "select id, code, kind, opens_on, due_on from survey_round ";

    private final Jdbi sql;

    RoundRepository(Jdbi sql) {
        this.sql = sql;
    }

    /** 409 {@code already-exists} when there is a round with the code. */
    void insert(SurveyRound round, FactTime time) {
        int inserted = sql.withHandle(
                db -> db.createUpdate("""
                        insert into survey_round (id, code, kind, opens_on, due_on, version, valid_on, booked_on,
                          recorded_at)
                        values (:id, :code, :kind, :opensOn, :dueOn, 1, :validOn, :bookedOn, :recordedAt)
                        on conflict do nothing""").bindMethods(round).bindMethods(time).execute());
        if (inserted == 0) {
            throw CommonProblem.ALREADY_EXISTS.problem(
                    "code", "La ronda " + round.code() + " ya existe", "Round " + round.code() + " exists already");
        }
    }

    SurveyRound get(UUID id) {
        return one("where id = :key", id).orElseThrow(() -> Problem.notFound("survey-round", id));
    }

    /** 422 at {@code round} when there is no round with the code. */
    SurveyRound withCode(String code) {
        return one("where code = :key", code)
                .orElseThrow(() -> CommonProblem.INVALID_FIELD.problem(
                        "round", "No existe la ronda " + code, "There is no round " + code));
    }

    List<SurveyRound> list(PageRequest page) {
        return sql.withHandle(db -> db.createQuery(SELECT + "where id > :after order by id limit :fetch")
                .bind("after", page.after())
                .bind("fetch", page.fetch())
                .mapTo(SurveyRound.class)
                .list());
    }

    List<Question> questions() {
        return sql.withHandle(db -> db.createQuery(
                        "select code, kind, unit, may_be_negative, text_es, text_en from survey_question order by code")
                .mapTo(Question.class)
                .list());
    }

    Map<String, Question> questionsByCode() {
        return questions().stream().collect(Collectors.toMap(Question::code, Function.identity()));
    }

    private Optional<SurveyRound> one(String where, Object key) {
        return sql.withHandle(db -> db.createQuery(SELECT + where)
                .bind("key", key)
                .mapTo(SurveyRound.class)
                .findOne());
    }
}
