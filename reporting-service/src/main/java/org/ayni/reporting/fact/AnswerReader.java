package org.ayni.reporting.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What enterprises last answered with a number, question by question and round by round. */
public final class AnswerReader {

    private static final String LAST_OF_EACH_ROUND = """
            select who.name as question, who.detail as round, last.unit, who.subject_id as enterprise_id, last.number,
                   last.valid_on, last.event_id
            from reading_subject who cross join lateral (
              select number, unit, valid_on, event_id from reading r
              where r.name = who.name and r.detail = who.detail and r.subject_id = who.subject_id
                and valid_on <= :asOf and booked_on <= :knownOn and recorded_at <= :knownAt
              order by valid_on desc, recorded_at desc, event_id desc limit 1) last
            where who.detail <> '' and last.number is not null
            order by question, round, unit, enterprise_id""";

    private final Handle db;
    private final Moment moment;

    AnswerReader(Handle db, Moment moment) {
        this.db = db;
        this.moment = moment;
    }

    /**
     * An answer.
     *
     * @param unit as answered; empty where the question has none
     */
    public record Answer(
            String question,
            String round,
            String unit,
            UUID enterpriseId,
            BigDecimal number,
            LocalDate validOn,
            UUID eventId) {}

    public List<Answer> lastOfEachRound() {
        return moment.bind(db.createQuery(LAST_OF_EACH_ROUND))
                .mapTo(Answer.class)
                .list();
    }
}
