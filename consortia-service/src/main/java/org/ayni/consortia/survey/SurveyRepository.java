package org.ayni.consortia.survey;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ayni.consortia.fact.ExternalId;
import org.ayni.consortia.fact.FactTime;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@Singleton
class SurveyRepository {

    private static final String SELECT = """
            select survey.id, external_id, code as round, kind as round_kind, enterprise_id, consortium_id,
                   survey.valid_on as answered_on, source, respondent_id
            from survey join survey_round on survey_round.id = round_id
            """;

    private final Jdbi sql;

    SurveyRepository(Jdbi sql) {
        this.sql = sql;
    }

    public record Filter(
            @Nullable String externalId,
            @Nullable String client,
            @Nullable String round,
            @Nullable UUID enterpriseId,
            @Nullable UUID consortiumId) {}

    public record Row(
            UUID id,
            @Nullable String externalId,
            String round,
            SurveyRound.Kind roundKind,
            UUID enterpriseId,
            @Nullable UUID consortiumId,
            LocalDate answeredOn,
            Survey.Source source,
            @Nullable UUID respondentId) {}

    public record AnswerRow(
            UUID surveyId,
            String question,
            SurveyAnswer.Status status,
            @Nullable BigDecimal value,
            @Nullable BigDecimal bandFrom,
            @Nullable BigDecimal bandTo,
            @Nullable String unit,
            SurveyAnswer.@Nullable Confidence confidence) {}

    /** False when the enterprise has answered the round, or the external id is taken. */
    boolean insert(Survey survey, UUID roundId, ExternalId external, FactTime time) {
        int inserted = sql.withHandle(db -> db.createUpdate("""
                        insert into survey (id, round_id, enterprise_id, consortium_id, source, respondent_id,
                          external_id, external_client, valid_on, booked_on, recorded_at)
                        values (:id, :roundId, :enterpriseId, :consortiumId, :source, :respondentId, :externalId,
                          :externalClient, :validOn, :bookedOn, :recordedAt)
                        on conflict do nothing""")
                .bindMethods(survey)
                .bind("roundId", roundId)
                .bind("externalClient", external.externalClient())
                .bindMethods(time)
                .execute());
        if (inserted == 1) {
            insertAnswers(survey, time);
        }
        return inserted == 1;
    }

    boolean isAnswered(UUID roundId, UUID enterpriseId) {
        return sql.withHandle(db -> db.createQuery(
                        "select true from survey where round_id = :roundId and enterprise_id = :enterpriseId")
                .bind("roundId", roundId)
                .bind("enterpriseId", enterpriseId)
                .mapTo(Boolean.class)
                .findOne()
                .isPresent());
    }

    Survey get(UUID id) {
        List<Row> rows = sql.withHandle(db -> db.createQuery(SELECT + "where survey.id = :id")
                .bind("id", id)
                .mapTo(Row.class)
                .list());
        if (rows.isEmpty()) {
            throw Problem.notFound("survey", id);
        }
        return withAnswers(rows).getFirst();
    }

    List<Survey> list(Filter filter, PageRequest page) {
        return withAnswers(sql.withHandle(db -> db.createQuery(SELECT + """
                        where survey.id > :after
                          and (:externalId::text is null or (external_id = :externalId and external_client = :client))
                          and (:round::text is null or code = :round)
                          and (:enterpriseId::uuid is null or enterprise_id = :enterpriseId)
                          and (:consortiumId::uuid is null or consortium_id = :consortiumId)
                        order by survey.id limit :fetch""")
                .bindMethods(filter)
                .bind("after", page.after())
                .bind("fetch", page.fetch())
                .mapTo(Row.class)
                .list()));
    }

    private void insertAnswers(Survey survey, FactTime time) {
        List<SurveyAnswer> answers = survey.answers();
        sql.useHandle(db -> {
            var batch = db.prepareBatch("""
                    insert into survey_answer (survey_id, position, question, status, value, band_from, band_to,
                      unit, confidence, valid_on, booked_on, recorded_at)
                    values (:surveyId, :position, :question, :status, :value, :from, :to, :unit, :confidence,
                      :validOn, :bookedOn, :recordedAt)""");
            IntStream.range(0, answers.size()).forEach(position -> batch.bindMethods(answers.get(position))
                    .bind("surveyId", survey.id())
                    .bind("position", position)
                    .bindMethods(time)
                    .add());
            batch.execute();
        });
    }

    private List<Survey> withAnswers(List<Row> rows) {
        Map<UUID, List<AnswerRow>> answers = sql
                .withHandle(db -> db.createQuery("""
                                select survey_id, question, status, value, band_from, band_to, unit, confidence
                                from survey_answer where survey_id = any(:ids) order by position""")
                        .bindArray("ids", UUID.class, rows.stream().map(Row::id).toList())
                        .mapTo(AnswerRow.class)
                        .list())
                .stream()
                .collect(Collectors.groupingBy(AnswerRow::surveyId));
        return rows.stream()
                .map(row -> survey(row, answers.getOrDefault(row.id, List.of())))
                .toList();
    }

    private static Survey survey(Row row, List<AnswerRow> answers) {
        return new Survey(
                row.id,
                row.externalId,
                row.round,
                row.roundKind,
                row.enterpriseId,
                row.consortiumId,
                row.answeredOn,
                row.source,
                row.respondentId,
                answers.stream().map(SurveyRepository::answer).toList());
    }

    private static SurveyAnswer answer(AnswerRow row) {
        return new SurveyAnswer(
                row.question,
                row.status,
                SurveyAnswer.plain(row.value),
                SurveyAnswer.plain(row.bandFrom),
                SurveyAnswer.plain(row.bandTo),
                row.unit,
                row.confidence);
    }
}
