package org.ayni.load.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The tables that the events of the stories fill, each written by one statement a batch. */
final class Tables {

    /** All that are emptied before a round. */
    static final List<String> NAMES = List.of(
            "inbox",
            "event_origin",
            "fact",
            "amount",
            "amount_day",
            "amount_consortium_day",
            "fact_count",
            "reading",
            "reading_subject",
            "loan_balance",
            "aggregate_progress",
            "topic_progress",
            "ending",
            "trait");

    private static final String ROW = "event_id uuid ordinal int4 ";
    private static final String DATES = " valid_on date booked_on date recorded_at timestamptz";
    private static final String NOTHING = "do nothing";

    final Bulk inbox = new Bulk("inbox", "event_id uuid received_at timestamptz", NOTHING);
    final Bulk origins = new Bulk(
            "event_origin",
            "event_id uuid type text aggregate_id uuid sequence int8 booked_on date recorded_at timestamptz",
            NOTHING);
    final Bulk facts = new Bulk(
            "fact",
            ROW + "kind text detail text subject_id uuid source_id uuid person_id uuid enterprise_id uuid "
                    + "consortium_id uuid leads bool" + DATES,
            NOTHING);
    final Bulk amounts = new Bulk(
            "amount",
            ROW + "name text detail text source_id uuid consortium_id uuid unit text number numeric" + DATES,
            NOTHING);
    final Bulk readings = new Bulk(
            "reading",
            ROW + "name text detail text subject_id uuid status text number numeric unit text" + DATES,
            NOTHING);
    final Bulk asked = new Bulk("reading_subject", "name text detail text subject_id uuid", NOTHING);
    final Bulk balances = new Bulk(
            "loan_balance",
            ROW
                    + "loan_id uuid sequence int8 move text detail text consortium_id uuid unit text "
                    + "principal numeric bound numeric"
                    + DATES,
            NOTHING);
    final Bulk days = new Bulk(
            "amount_day",
            "name text detail text unit text valid_on date booked_on date total numeric entries int8",
            "(name, detail, unit, valid_on, booked_on) do update set total = amount_day.total + excluded.total, "
                    + "entries = amount_day.entries + excluded.entries");
    final Bulk consortiumDays = new Bulk(
            "amount_consortium_day",
            "name text detail text unit text consortium_id uuid valid_on date booked_on date total numeric "
                    + "entries int8",
            "(name, detail, unit, consortium_id, valid_on, booked_on) do update set "
                    + "total = amount_consortium_day.total + excluded.total, "
                    + "entries = amount_consortium_day.entries + excluded.entries");
    final Bulk counts = new Bulk(
            "fact_count",
            "kind text dimension text span text starts_on date path jsonb members int8 number numeric",
            "(kind, dimension, span, starts_on, path_key) do update set "
                    + "members = fact_count.members + excluded.members, "
                    + "number = fact_count.number + excluded.number");
    final Bulk aggregates = new Bulk(
            "aggregate_progress",
            "aggregate_id uuid topic text last_sequence int8 taken int8",
            "(aggregate_id) do update set last_sequence = greatest(aggregate_progress.last_sequence, "
                    + "excluded.last_sequence), taken = aggregate_progress.taken + excluded.taken");
    final Bulk topics = new Bulk(
            "topic_progress",
            "topic text events int8 last_event_id uuid last_type text last_recorded_at timestamptz "
                    + "taken_in_at timestamptz",
            "(topic) do update set events = topic_progress.events + excluded.events, "
                    + "last_event_id = excluded.last_event_id, last_type = excluded.last_type, "
                    + "last_recorded_at = excluded.last_recorded_at, taken_in_at = excluded.taken_in_at");

    void write(Connection database) throws SQLException {
        for (Bulk each : List.of(
                inbox,
                origins,
                facts,
                amounts,
                readings,
                asked,
                balances,
                days,
                consortiumDays,
                counts,
                aggregates,
                topics)) {
            each.write(database);
        }
    }
}
