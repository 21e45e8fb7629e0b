-- How many subjects have facts of a kind, day by day, in place of one row a subject. A row says how much the number of
-- those on one path changes on a day, or in a month: what holds on a date is the sum of the months before its own and of
-- the days of its own month.
--
-- path: what a subject of the kind then has, one element a detail, in the order in which it got them; each element is
-- [detail, consortium, trade and municipality of the enterprise, sex, month], as far as known. The first element with a
-- detail that is asked for says where the subject counts, so one path answers for any choice of details. Of answers
-- (kind ANSWER and the question) the detail is the status and number the sum of the numbers.
--
-- All that is known now: what was known earlier is still read from the facts.
create table fact_count (
  kind varchar(80) not null,
  span varchar(5) not null check (span in ('DAY', 'MONTH')),
  starts_on date not null,
  path jsonb not null,
  -- A path may be longer than what an index takes.
  path_key uuid not null generated always as (md5(path::text)::uuid) stored,
  members bigint not null,
  number numeric not null,
  primary key (kind, span, starts_on, path_key)
) with (fillfactor = 80);
create table rebuilt.fact_count (like public.fact_count including all);
grant select, insert, update on public.fact_count, rebuilt.fact_count to ayni_app;
revoke delete on public.fact_count, rebuilt.fact_count from ayni_app;

-- A subject's facts are asked for by kind and subject, whatever the detail.
do $$
declare
  old text;
begin
  -- Copied indexes have names of their own.
  for old in select format('%I.%I', schemaname, indexname) from pg_indexes
             where schemaname in ('public', 'rebuilt') and tablename = 'fact'
               and (indexdef like '%(kind, detail, subject_id)%' or indexdef like '%(enterprise_id) WHERE %') loop
    execute 'drop index ' || old;
  end loop;
end $$;
create index fact_leading on public.fact (kind, subject_id, detail)
  include (valid_on, booked_on, recorded_at, ended_on, end_booked_on, end_recorded_at) where leads;
create index fact_leading on rebuilt.fact (kind, subject_id, detail)
  include (valid_on, booked_on, recorded_at, ended_on, end_booked_on, end_recorded_at) where leads;
create index fact_of_person on public.fact (person_id) where person_id is not null and leads;
create index fact_of_person on rebuilt.fact (person_id) where person_id is not null and leads;
create index fact_at on public.fact (enterprise_id) where enterprise_id is not null;
create index fact_at on rebuilt.fact (enterprise_id) where enterprise_id is not null;
create index reading_asked_of on public.reading_subject (subject_id);
create index reading_asked_of on rebuilt.reading_subject (subject_id);

-- Adds what these subjects have to the numbers, or with sign -1 takes it away: before a batch is written and after it,
-- so that what remains is what the batch changed, whatever that was. The tables are those of the caller's generation.
-- Every step goes from subject to subject by an index: plans made while the tables were small stay right.
create function count_facts(sign integer, kinds text[], subjects uuid[]) returns void language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off
set plan_cache_mode = force_generic_plan as $$
begin
  insert into fact_count (kind, span, starts_on, path, members, number)
  with who as (select distinct kind, subject_id from unnest(kinds, subjects) as given (kind, subject_id)),
  point as (
    select who.kind, who.subject_id, day
    from who
    cross join lateral (
      select array_agg(f.person_id) as people, array_agg(f.enterprise_id) as places,
             array_agg(f.valid_on) || array_agg(f.ended_on) as days
      from fact f where f.leads and f.kind = who.kind and f.subject_id = who.subject_id) h
    cross join lateral (
      select array_agg(r.enterprise_id) as places, array_agg(r.valid_on) || array_agg(r.ended_on) as days
      from fact r where r.leads and r.kind = 'ROLE' and r.subject_id = any(h.people)) r
    cross join lateral (
      select array_agg(b.valid_on) || array_agg(b.ended_on) as days
      from fact b where b.leads and b.kind = 'MEMBERSHIP' and b.subject_id = any(h.places || r.places)) b
    cross join lateral (
      select array_agg(t.valid_on) as days
      from trait t
      where t.subject_id = any(h.people || h.places || r.places) and t.name in ('SEX', 'SECTOR', 'MUNICIPALITY')) t
    cross join lateral (
      select distinct day from unnest(h.days || r.days || b.days || t.days) day where day is not null) p
    where h.days is not null),
  state as materialized (
    select kind, day, path, lag(path) over (partition by kind, subject_id order by day) as before
    from point cross join lateral (
      select jsonb_agg(
               jsonb_build_array(f.detail, home.id,
                 (select t.value from trait t where t.subject_id = place.id and t.name = 'SECTOR' and t.valid_on <= day
                  order by t.valid_on desc, t.recorded_at desc, t.event_id desc, t.ordinal desc limit 1),
                 (select t.value from trait t
                  where t.subject_id = place.id and t.name = 'MUNICIPALITY' and t.valid_on <= day
                  order by t.valid_on desc, t.recorded_at desc, t.event_id desc, t.ordinal desc limit 1),
                 (select t.value from trait t where t.subject_id = f.person_id and t.name = 'SEX' and t.valid_on <= day
                  order by t.valid_on desc, t.recorded_at desc, t.event_id desc, t.ordinal desc limit 1),
                 to_char(f.valid_on, 'YYYY-MM'))
               order by f.valid_on, f.recorded_at, f.event_id, f.ordinal) as path
      from (
        select distinct on (h.detail) h.*
        from fact h
        where h.leads and h.kind = point.kind and h.subject_id = point.subject_id
          and h.valid_on <= day and (h.ended_on is null or h.ended_on > day)
        order by h.detail, h.valid_on, h.recorded_at, h.event_id, h.ordinal) f
      cross join lateral (
        select coalesce(f.enterprise_id, (
          select r.enterprise_id from fact r
          where r.leads and r.kind = 'ROLE' and r.subject_id = f.person_id
            and r.valid_on <= day and (r.ended_on is null or r.ended_on > day)
          order by r.valid_on, r.recorded_at, r.event_id, r.ordinal limit 1)) as id) place
      cross join lateral (
        select coalesce(f.consortium_id, (
          select b.consortium_id from fact b
          where b.leads and b.kind = 'MEMBERSHIP' and b.detail = '' and b.subject_id = place.id
            and b.valid_on <= day and (b.ended_on is null or b.ended_on > day)
          order by b.valid_on desc, b.recorded_at desc, b.event_id, b.ordinal limit 1)) as id) home) s),
  change as (
    select kind, day, path, sign as members from state where path is distinct from before and path is not null
    union all
    select kind, day, before, -sign from state where path is distinct from before and before is not null)
  select kind, span, starts_on, path, sum(members), 0
  from change
  cross join lateral (values ('DAY', day), ('MONTH', date_trunc('month', day)::date)) as spans (span, starts_on)
  group by kind, span, starts_on, path having sum(members) <> 0
  on conflict (kind, span, starts_on, path_key) do update set members = fact_count.members + excluded.members;
end $$;

-- The same of what was answered, from a day on: what held before that day did not change.
create function count_answers(sign integer, names text[], subjects uuid[], since date[]) returns void language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off
set plan_cache_mode = force_generic_plan as $$
begin
  insert into fact_count (kind, span, starts_on, path, members, number)
  with who as (
    select name, subject_id, min(first_day) as first_day
    from unnest(names, subjects, since) as given (name, subject_id, first_day) group by name, subject_id),
  point as (
    select who.name, who.subject_id, who.first_day, p.day
    from who cross join lateral (
      select who.first_day - 1 as day
      union
      select r.valid_on from reading r
      where r.name = who.name and r.subject_id = who.subject_id and r.valid_on >= who.first_day
      union
      select day
      from fact b cross join lateral unnest(array[b.valid_on, b.ended_on]) day
      where b.leads and b.kind = 'MEMBERSHIP' and b.subject_id = who.subject_id and day >= who.first_day
      union
      select t.valid_on from trait t
      where t.subject_id = who.subject_id and t.name in ('SECTOR', 'MUNICIPALITY')
        and t.valid_on >= who.first_day) p),
  state as materialized (
    select name, first_day, day, path, number, lag(path) over earlier as path_before,
           lag(number) over earlier as number_before
    from point left join lateral (
      select coalesce(r.number, 0) as number,
             jsonb_build_array(jsonb_build_array(r.status,
               (select b.consortium_id from fact b
                where b.leads and b.kind = 'MEMBERSHIP' and b.detail = '' and b.subject_id = point.subject_id
                  and b.valid_on <= day and (b.ended_on is null or b.ended_on > day)
                order by b.valid_on desc, b.recorded_at desc, b.event_id, b.ordinal limit 1),
               (select t.value from trait t
                where t.subject_id = point.subject_id and t.name = 'SECTOR' and t.valid_on <= day
                order by t.valid_on desc, t.recorded_at desc, t.event_id desc, t.ordinal desc limit 1),
               (select t.value from trait t
                where t.subject_id = point.subject_id and t.name = 'MUNICIPALITY' and t.valid_on <= day
                order by t.valid_on desc, t.recorded_at desc, t.event_id desc, t.ordinal desc limit 1),
               null, to_char(r.valid_on, 'YYYY-MM'))) as path
      from reading r
      where r.name = point.name and r.subject_id = point.subject_id and r.valid_on <= day
      order by r.valid_on desc, r.recorded_at desc, r.event_id desc, r.ordinal desc limit 1) s on true
    window earlier as (partition by name, subject_id order by day)),
  change as (
    select name, day, path, sign as members, sign * number as number from state
    where day >= first_day and (path, number) is distinct from (path_before, number_before) and path is not null
    union all
    select name, day, path_before, -sign, -sign * number_before from state
    where day >= first_day and (path, number) is distinct from (path_before, number_before)
      and path_before is not null)
  select 'ANSWER.' || name, span, starts_on, path, sum(members), sum(number)
  from change
  cross join lateral (values ('DAY', day), ('MONTH', date_trunc('month', day)::date)) as spans (span, starts_on)
  group by name, span, starts_on, path having sum(members) <> 0 or sum(number) <> 0
  on conflict (kind, span, starts_on, path_key) do update
  set members = fact_count.members + excluded.members, number = fact_count.number + excluded.number;
end $$;

revoke execute on function count_facts(integer, text[], uuid[]) from public;
revoke execute on function count_answers(integer, text[], uuid[], date[]) from public;
grant execute on function count_facts(integer, text[], uuid[]) to ayni_app;
grant execute on function count_answers(integer, text[], uuid[], date[]) to ayni_app;

select count_facts(1, array_agg(kind), array_agg(subject_id)) from public.fact where leads;
select count_answers(1, array_agg(name), array_agg(subject_id), array_agg(date '0001-01-01')) from public.reading_subject;
-- The rows are now those that the new rules make of the same events.
update projection set rules = 4 where rules = 3;

-- Whatever stands in the schema of rebuilds belongs to a generation: a new table needs no line here.
create or replace function clear_generation(target text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  lock table public.projection in access exclusive mode;
  if target not in ('public', 'rebuilt') or target = (select generation from public.projection) then
    raise exception 'generation % is not to be cleared', target;
  end if;
  execute (select 'truncate ' || string_agg(format('%I.%I', target, tablename), ', ' order by tablename)
           from pg_tables where schemaname = 'rebuilt');
end $$;
