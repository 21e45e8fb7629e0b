package org.ayni.reporting.intake;

/**
 * The statements of the intake; each takes a whole batch as arrays. Dates, instants and numbers travel as text
 * that the statement casts.
 */
final class FactSql {

    static final String INSERT_ENDINGS = """
            insert into ending (event_id, ordinal, source_id, valid_on, booked_on, recorded_at)
            select * from unnest(:events::uuid[], :ordinals::int[], :sources::uuid[], :validOn::date[],
                                 :bookedOn::date[], :recordedAt::timestamptz[])
            on conflict do nothing""";

    /**
     * A fact leads when no other of its kind, detail and subject was true and known as early or earlier: not within the
     * batch (the window), not in the table (which {@link Arrivals} has looked up). A fact that finds its end already
     * there takes it over.
     */
    static final String INSERT_FACTS = """
            with incoming as (
              select *, min(recorded_at) over (
                  partition by kind, detail, subject_id order by valid_on, recorded_at, event_id, ordinal
                  rows between unbounded preceding and 1 preceding) as known_earlier_at
              from unnest(:events::uuid[], :ordinals::int[], :kinds::text[], :details::text[], :subjects::uuid[],
                          :sources::uuid[], :persons::uuid[], :enterprises::uuid[], :consortia::uuid[],
                          :mayLead::boolean[], :validOn::date[], :bookedOn::date[], :recordedAt::timestamptz[])
                as row (event_id, ordinal, kind, detail, subject_id, source_id, person_id, enterprise_id,
                        consortium_id, may_lead, valid_on, booked_on, recorded_at)),
            added as (
              insert into fact (event_id, ordinal, kind, detail, subject_id, source_id, person_id, enterprise_id,
                                consortium_id, valid_on, booked_on, recorded_at, ended_on, end_booked_on,
                                end_recorded_at, leads)
              select i.event_id, i.ordinal, i.kind, i.detail, i.subject_id, i.source_id, i.person_id, i.enterprise_id,
                     i.consortium_id, i.valid_on, i.booked_on, i.recorded_at, e.valid_on, e.booked_on, e.recorded_at,
                     i.may_lead and coalesce(i.known_earlier_at > i.recorded_at, true)
              from incoming i left join lateral (
                select valid_on, booked_on, recorded_at from ending
                where source_id = i.source_id and recorded_at > i.recorded_at order by recorded_at limit 1) e on true
              on conflict do nothing
              returning ended_on)
            select count(ended_on) > 0 from added""";

    static final String END_EARLIER_FACTS = """
            update fact f
            set ended_on = e.valid_on, end_booked_on = e.booked_on, end_recorded_at = e.recorded_at
            from fact g cross join lateral (
              select valid_on, booked_on, recorded_at from ending
              where source_id = g.source_id and recorded_at > g.recorded_at order by recorded_at limit 1) e
            where g.source_id = any(:sources) and g.ended_on is null
              and f.event_id = g.event_id and f.ordinal = g.ordinal""";

    /** Where one fact ended, the others of its subject count again; reading counts a subject once however many lead. */
    static final String LEAD_AGAIN = """
            update fact f set leads = true
            from (select distinct kind, detail, subject_id from fact
                  where ended_on is not null and (source_id = any(:sources) or event_id = any(:events))) touched
            where not f.leads and f.kind = touched.kind and f.detail = touched.detail
              and f.subject_id = touched.subject_id""";

    private static final String ADD_TO_DAYS = """
            , by_consortium as (
              insert into amount_consortium_day
                (name, detail, unit, consortium_id, valid_on, booked_on, total, entries)
              select name, detail, unit, consortium_id, valid_on, booked_on, sum(number), count(*) from added
              where consortium_id is not null
              group by name, detail, unit, consortium_id, valid_on, booked_on order by 1, 2, 3, 4, 5, 6
              on conflict (name, detail, unit, consortium_id, valid_on, booked_on) do update
              set total = amount_consortium_day.total + excluded.total,
                  entries = amount_consortium_day.entries + excluded.entries)
            insert into amount_day (name, detail, unit, valid_on, booked_on, total, entries)
            select name, detail, unit, valid_on, booked_on, sum(number), count(*) from added
            group by name, detail, unit, valid_on, booked_on order by 1, 2, 3, 4, 5
            on conflict (name, detail, unit, valid_on, booked_on) do update
            set total = amount_day.total + excluded.total, entries = amount_day.entries + excluded.entries""";

    static final String INSERT_AMOUNTS = """
            with added as (
              insert into amount (event_id, ordinal, name, detail, source_id, consortium_id, unit, number, valid_on,
                                  booked_on, recorded_at)
              select * from unnest(:events::uuid[], :ordinals::int[], :names::text[], :details::text[],
                                   :sources::uuid[], :consortia::uuid[], :units::text[], :numbers::numeric[],
                                   :validOn::date[], :bookedOn::date[], :recordedAt::timestamptz[])
              on conflict do nothing
              returning name, detail, unit, consortium_id, valid_on, booked_on, number)
            """ + ADD_TO_DAYS;

    /**
     * An undone transaction's amounts come once more with the other sign, on the date of the undoing; whichever came
     * first finds the other. {@code offset 0} keeps each look-up one by an index, whatever the planner remembers.
     */
    static final String UNDO_AMOUNTS = """
            with undone as (
              select a.ordinal, a.name, a.detail, a.consortium_id, a.unit, a.number, e.event_id, e.valid_on,
                     e.booked_on, e.recorded_at
              from unnest(:sources::uuid[]) as source
              cross join lateral (select * from ending where source_id = source offset 0) e
              cross join lateral (
                select * from amount where source_id = source and recorded_at < e.recorded_at offset 0) a
              union all
              select a.ordinal, a.name, a.detail, a.consortium_id, a.unit, a.number, e.event_id, e.valid_on,
                     e.booked_on, e.recorded_at
              from unnest(:events::uuid[]) as event
              cross join lateral (select * from amount where event_id = event offset 0) a
              cross join lateral (
                select * from ending where source_id = a.source_id and recorded_at > a.recorded_at offset 0) e),
            added as (
              insert into amount (event_id, ordinal, name, detail, source_id, consortium_id, unit, number, valid_on,
                                  booked_on, recorded_at)
              select event_id, ordinal, name, detail, event_id, consortium_id, unit, -number, valid_on, booked_on,
                     recorded_at
              from undone
              on conflict do nothing
              returning name, detail, unit, consortium_id, valid_on, booked_on, number)
            """ + ADD_TO_DAYS;

    static final String INSERT_READINGS = """
            with added as (
            insert into reading (event_id, ordinal, name, detail, subject_id, status, number, unit, valid_on, booked_on,
                                 recorded_at)
            select * from unnest(:events::uuid[], :ordinals::int[], :names::text[], :details::text[],
                                 :subjects::uuid[], :statuses::text[], :numbers::numeric[], :units::text[],
                                 :validOn::date[], :bookedOn::date[], :recordedAt::timestamptz[])
            on conflict do nothing
            returning name, detail, subject_id)
            insert into reading_subject (name, detail, subject_id) select distinct * from added
            order by 1, 2, 3 on conflict do nothing""";

    static final String INSERT_TRAITS = """
            insert into trait (event_id, ordinal, subject_id, name, value, valid_on, booked_on, recorded_at)
            select * from unnest(:events::uuid[], :ordinals::int[], :subjects::uuid[], :names::text[], :values::text[],
                                 :validOn::date[], :bookedOn::date[], :recordedAt::timestamptz[])
            on conflict do nothing""";

    static final String INSERT_ORIGINS = """
            insert into event_origin (event_id, type, aggregate_id, sequence, booked_on, recorded_at, trace_id)
            select * from unnest(:events::uuid[], :types::text[], :aggregates::uuid[], :sequences::bigint[],
                                 :bookedOn::date[], :recordedAt::timestamptz[], :traces::text[])
            on conflict do nothing""";

    static final String INSERT_BALANCES = """
            insert into loan_balance (event_id, ordinal, loan_id, sequence, move, detail, consortium_id, unit,
                                      principal, bound, last_due_on, valid_on, booked_on, recorded_at)
            select * from unnest(:events::uuid[], :ordinals::int[], :loans::uuid[], :sequences::bigint[],
                                 :moves::text[], :details::text[], :consortia::uuid[],
                                 :units::text[], :principals::numeric[], :bounds::numeric[], :lastDueOn::date[],
                                 :validOn::date[], :bookedOn::date[], :recordedAt::timestamptz[])
            on conflict do nothing""";

    /**
     * What an event moved is the principal after it less the principal after the event before it, known as soon as both
     * are here. Where an event does not say the currency, it is that of the loan's first one, which always does; what
     * such an event moved waits for it. One amount of what is owed, one of what moved it, one of what the loan binds of
     * its fund; a source of their own, so that no ending undoes them: the undoing event brings its own difference.
     * {@code offset 0} keeps each look-up one by an index, whatever size the planner remembers of the table.
     */
    static final String MOVE_PRINCIPAL = """
            with fresh as (
              select b.* from unnest(:events::uuid[]) as id cross join lateral (
                select loan_id, sequence from loan_balance where event_id = id offset 0) b),
            due as (
              select b.event_id from fresh cross join lateral (
                select event_id from loan_balance
                where loan_id = fresh.loan_id and sequence in (fresh.sequence, fresh.sequence + 1) offset 0) b
              union
              select b.event_id from fresh cross join lateral (
                select event_id from loan_balance where loan_id = fresh.loan_id and unit = '' offset 0) b
              where fresh.sequence = 1),
            moved as (
              select b.event_id, b.move, b.detail, b.consortium_id, coalesce(nullif(b.unit, ''), first.unit) as unit,
                     b.principal - coalesce(p.principal, 0) as number,
                     b.bound - coalesce(p.bound, 0) as bound, b.valid_on, b.booked_on, b.recorded_at
              from due join loan_balance b using (event_id)
              left join loan_balance p on p.loan_id = b.loan_id and p.sequence = b.sequence - 1
              left join loan_balance first on first.loan_id = b.loan_id and first.sequence = 1
              where (b.sequence = 1 or p.event_id is not null) and (b.unit <> '' or first.event_id is not null)),
            added as (
              insert into amount (event_id, ordinal, name, detail, source_id, consortium_id, unit, number, valid_on,
                                  booked_on, recorded_at)
              select event_id, 1000, 'PRINCIPAL', detail, event_id, consortium_id, unit, number, valid_on, booked_on,
                     recorded_at
              from moved where number <> 0
              union all
              select event_id, 1001,
                     case move when 'REPAYMENT' then 'PRINCIPAL_REPAID' when 'WRITE_OFF' then 'PRINCIPAL_WRITTEN_OFF'
                               else 'PRINCIPAL_ADJUSTED' end,
                     detail, event_id, consortium_id, unit,
                     case when move in ('REPAYMENT', 'WRITE_OFF') then -number else number end, valid_on, booked_on,
                     recorded_at
              from moved where number <> 0 and move <> 'DISBURSEMENT'
              union all
              select event_id, 1002, 'BOUND', detail, event_id, consortium_id, unit, bound, booked_on, booked_on,
                     recorded_at
              from moved where bound <> 0
              on conflict do nothing
              returning name, detail, unit, consortium_id, valid_on, booked_on, number)
            """ + ADD_TO_DAYS;

    private FactSql() {}
}
