-- The numbers of V20261128_1710 each stood for one consortium, trade, municipality, sex and month together: where these
-- mix, nearly every subject had rows of its own. Nobody asks for more than one of them at a time, so now there is a row
-- for each alone, and one for none of them. And years: what holds on a date is the sum of the years before its own, of the
-- months of its year and of the days of its month.
--
-- dimension: the one that the row is about; empty: none. path: what a subject of the kind then has, one element a detail,
-- in the order in which it got them; each element is [detail, value, roles, instead]. value: what the subject is in the
-- dimension, as far as known; instead: of trades and municipalities that are not known, the consortium whose own holds.
-- roles: those of a subject that is a person, for figures of owners alone. The first element with a detail that is asked for says
-- where the subject counts. Of answers (kind ANSWER and the question) the detail is the status and number the sum.
drop table public.fact_count, rebuilt.fact_count;
create table fact_count (
  kind varchar(80) not null,
  dimension varchar(12) not null
    check (dimension in ('', 'CONSORTIUM', 'SECTOR', 'MUNICIPALITY', 'SEX', 'MONTH')),
  span varchar(5) not null check (span in ('DAY', 'MONTH', 'YEAR')),
  starts_on date not null,
  path jsonb not null,
  -- A path may be longer than what an index takes.
  path_key uuid not null generated always as (md5(path::text)::uuid) stored,
  members bigint not null,
  number numeric not null,
  primary key (kind, dimension, span, starts_on, path_key)
) with (fillfactor = 80);
create table rebuilt.fact_count (like public.fact_count including all) with (fillfactor = 80);
grant select, insert, update on public.fact_count, rebuilt.fact_count to ayni_app;
revoke delete on public.fact_count, rebuilt.fact_count from ayni_app;

-- A path of elements [detail, consortium, trade, municipality, sex, month, roles], one dimension at a time.
create function parts_of(path jsonb) returns table (dimension text, part jsonb) language sql immutable as $$
  select d.dimension, jsonb_agg(jsonb_build_array(element -> 0, d.value, element -> 6, d.instead) order by place)
  from jsonb_array_elements(path) with ordinality as had (element, place)
  cross join lateral (values
    ('', null, null),
    ('CONSORTIUM', element -> 1, null),
    ('SECTOR', element -> 2, case when element -> 2 = 'null' then element -> 1 end),
    ('MUNICIPALITY', element -> 3, case when element -> 3 = 'null' then element -> 1 end),
    ('SEX', element -> 4, null),
    ('MONTH', element -> 5, null)) as d (dimension, value, instead)
  group by d.dimension
$$;
revoke execute on function parts_of(jsonb) from public;
grant execute on function parts_of(jsonb) to ayni_app;

-- As in V20261128_2110; and the roles. offset 0: looked for once, not once for each member of the element.
create or replace function count_facts(sign integer, kinds text[], subjects uuid[]) returns void language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off
set plan_cache_mode = force_generic_plan as $$
begin
  insert into fact_count (kind, dimension, span, starts_on, path, members, number)
  with who as (select distinct kind, subject_id from unnest(kinds, subjects) as given (kind, subject_id)),
  point as (
    select who.kind, who.subject_id, day, r.days is not null as works, b.days is not null as belongs,
           t.days is not null as described
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
                 case when described then (
                   select t.value from trait t where t.subject_id = place.id and t.name = 'SECTOR' and t.valid_on <= day
                   order by t.valid_on desc, t.recorded_at desc, t.event_id desc, t.ordinal desc limit 1) end,
                 case when described then (
                   select t.value from trait t
                   where t.subject_id = place.id and t.name = 'MUNICIPALITY' and t.valid_on <= day
                   order by t.valid_on desc, t.recorded_at desc, t.event_id desc, t.ordinal desc limit 1) end,
                 case when described then (
                   select t.value from trait t
                   where t.subject_id = f.person_id and t.name = 'SEX' and t.valid_on <= day
                   order by t.valid_on desc, t.recorded_at desc, t.event_id desc, t.ordinal desc limit 1) end,
                 to_char(f.valid_on, 'YYYY-MM'),
                 case when works and f.person_id = f.subject_id then (
                   select jsonb_agg(distinct r.detail) from fact r
                   where r.leads and r.kind = 'ROLE' and r.subject_id = f.person_id
                     and r.valid_on <= day and (r.ended_on is null or r.ended_on > day)) end)
               order by f.valid_on, f.recorded_at, f.event_id, f.ordinal) as path
      from (
        select distinct on (h.detail) h.*
        from fact h
        where h.leads and h.kind = point.kind and h.subject_id = point.subject_id
          and h.valid_on <= day and (h.ended_on is null or h.ended_on > day)
        order by h.detail, h.valid_on, h.recorded_at, h.event_id, h.ordinal) f
      cross join lateral (
        select coalesce(f.enterprise_id, case when works then (
          select r.enterprise_id from fact r
          where r.leads and r.kind = 'ROLE' and r.subject_id = f.person_id
            and r.valid_on <= day and (r.ended_on is null or r.ended_on > day)
          order by r.valid_on, r.recorded_at, r.event_id, r.ordinal limit 1) end) as id offset 0) place
      cross join lateral (
        select coalesce(f.consortium_id, case when belongs then (
          select b.consortium_id from fact b
          where b.leads and b.kind = 'MEMBERSHIP' and b.detail = '' and b.subject_id = place.id
            and b.valid_on <= day and (b.ended_on is null or b.ended_on > day)
          order by b.valid_on desc, b.recorded_at desc, b.event_id, b.ordinal limit 1) end) as id offset 0) home) s),
  change as (
    select kind, day, path, sign as members from state where path is distinct from before and path is not null
    union all
    select kind, day, before, -sign from state where path is distinct from before and before is not null),
  moved as materialized (
    select kind, day, path, sum(members) as members from change group by kind, day, path having sum(members) <> 0)
  select kind, dimension, span, starts_on, part, sum(members), 0
  from moved
  cross join lateral parts_of(path)
  cross join lateral (values
    ('DAY', day), ('MONTH', date_trunc('month', day)::date), ('YEAR', date_trunc('year', day)::date))
    as spans (span, starts_on)
  group by kind, dimension, span, starts_on, part having sum(members) <> 0
  on conflict (kind, dimension, span, starts_on, path_key) do update
  set members = fact_count.members + excluded.members;
end $$;

-- As in V20261128_1710.
create or replace function count_answers(sign integer, names text[], subjects uuid[], since date[]) returns void language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off
set plan_cache_mode = force_generic_plan as $$
begin
  insert into fact_count (kind, dimension, span, starts_on, path, members, number)
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
      and path_before is not null),
  moved as materialized (
    select name, day, path, sum(members) as members, sum(number) as number from change
    group by name, day, path having sum(members) <> 0 or sum(number) <> 0)
  select 'ANSWER.' || name, dimension, span, starts_on, part, sum(members), sum(number)
  from moved
  cross join lateral parts_of(path)
  cross join lateral (values
    ('DAY', day), ('MONTH', date_trunc('month', day)::date), ('YEAR', date_trunc('year', day)::date))
    as spans (span, starts_on)
  group by name, dimension, span, starts_on, part having sum(members) <> 0 or sum(number) <> 0
  on conflict (kind, dimension, span, starts_on, path_key) do update
  set members = fact_count.members + excluded.members, number = fact_count.number + excluded.number;
end $$;

do $$
declare
  generation text;
begin
  foreach generation in array array['public', 'rebuilt'] loop
    perform set_config('search_path', generation || ', public', true);
    perform count_facts(1, array_agg(kind), array_agg(subject_id)) from fact where leads;
    perform count_answers(1, array_agg(name), array_agg(subject_id), array_agg(date '0001-01-01')) from reading_subject;
  end loop;
  perform set_config('search_path', 'public', true);
end $$;
update projection set rules = 6 where rules = 5;
