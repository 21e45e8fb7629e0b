-- What no kind of facts tells by itself is kept in the same numbers, so that a read of it is as short.
--
-- What else is counted because the framework asks for it; the service says so when it loads a framework. Kinds of
-- fact_count are these names with a full stop between.
-- WORKERS and a kind of facts: persons who work in enterprises that have such a fact; details are the facts'.
-- CHANGED and a question: enterprises by their last answers in both rounds; details are BASELINE and REFUSED, by the
-- first round's answer, PAIRED where both have a number of the same unit, and each step that the later one reached.
-- OWNERS and a question: owners of enterprises that reached a step; details are the steps.
create table derived_count (
  counted varchar(10) not null check (counted in ('WORKERS', 'CHANGED', 'OWNERS')),
  name varchar(60) not null,
  step varchar(40) not null,
  factor numeric,
  strictly boolean,
  primary key (counted, name, step),
  check ((counted = 'WORKERS') = (step = '') and (step = '') = (factor is null) and (step = '') = (strictly is null))
);
revoke update, delete on derived_count from ayni_app;

-- Every role of a person: one that does not lead because it is the second of its kind is one in another enterprise.
create index fact_role_of on public.fact (subject_id) where kind = 'ROLE';
create index fact_role_of on rebuilt.fact (subject_id) where kind = 'ROLE';
create index fact_role_at on public.fact (enterprise_id) where kind = 'ROLE';
create index fact_role_at on rebuilt.fact (enterprise_id) where kind = 'ROLE';

-- What only consortia have is found without looking through the traits of everybody.
create index trait_of_consortia on public.trait (name, subject_id, valid_on desc, recorded_at desc)
  where name in ('NAME', 'COHORT');
create index trait_of_consortia on rebuilt.trait (name, subject_id, valid_on desc, recorded_at desc)
  where name in ('NAME', 'COHORT');

create function home_of(enterprise uuid, day date) returns uuid language sql stable as $$
  select b.consortium_id from fact b
  where b.leads and b.kind = 'MEMBERSHIP' and b.detail = '' and b.subject_id = enterprise
    and b.valid_on <= day and (b.ended_on is null or b.ended_on > day)
  order by b.valid_on desc, b.recorded_at desc, b.event_id, b.ordinal limit 1
$$;

create function trait_of(subject uuid, trait_name text, day date) returns text language sql stable as $$
  select t.value from trait t where t.subject_id = subject and t.name = trait_name and t.valid_on <= day
  order by t.valid_on desc, t.recorded_at desc, t.event_id desc, t.ordinal desc limit 1
$$;

-- The details of CHANGED, or of OWNERS, that an enterprise has on a day, each since the answer that made it so.
create function changes_on(by_counted text, question text, enterprise uuid, day date)
returns table (detail text, valid_on date, event_id uuid) language sql stable as $$
  with answered as materialized (
    select last.*
    from (values ('BASELINE'), ('FOLLOW_UP')) as round (detail) cross join lateral (
      select r.detail, r.status, r.number, r.unit, r.valid_on, r.event_id from reading r
      where r.name = question and r.detail = round.detail and r.subject_id = enterprise and r.valid_on <= day
      order by r.valid_on desc, r.recorded_at desc, r.event_id desc limit 1) last),
  pair as (
    select b.number as before, f.number as after, f.valid_on, f.event_id
    from answered b join answered f using (unit)
    where b.detail = 'BASELINE' and f.detail = 'FOLLOW_UP' and b.status = 'VALUE' and f.status = 'VALUE')
  select case a.status when 'VALUE' then 'BASELINE' else 'REFUSED' end, a.valid_on, a.event_id from answered a
  where by_counted = 'CHANGED' and a.detail = 'BASELINE' and a.status in ('VALUE', 'REFUSED')
  union all
  select 'PAIRED', p.valid_on, p.event_id from pair p where by_counted = 'CHANGED'
  union all
  select d.step, p.valid_on, p.event_id from pair p join public.derived_count d
    on p.after > p.before * d.factor or (p.after = p.before * d.factor and not d.strictly)
  where d.counted = by_counted and d.name = question
$$;

-- The paths of enterprises by the days on which they may change.
create function course_of_changes(question text, enterprises uuid[])
returns table (subject_id uuid, day date, path jsonb) language sql stable as $$
  select who.subject_id, p.day, s.path
  from (select distinct id as subject_id from unnest(enterprises) as given (id)) who
  cross join lateral (
    select from reading_subject a where a.name = question and a.detail = 'BASELINE' and a.subject_id = who.subject_id
    limit 1) asked
  cross join lateral (
    select r.valid_on as day from reading r where r.name = question and r.subject_id = who.subject_id
    union
    select day from fact b cross join lateral unnest(array[b.valid_on, b.ended_on]) day
    where b.leads and b.kind = 'MEMBERSHIP' and b.subject_id = who.subject_id and day is not null
    union
    select t.valid_on from trait t
    where t.subject_id = who.subject_id and t.name in ('SECTOR', 'MUNICIPALITY')) p
  cross join lateral (
    select jsonb_agg(
             jsonb_build_array(c.detail, place.home, place.trade, place.municipality, null,
               to_char(c.valid_on, 'YYYY-MM'))
             order by c.detail) as path
    from changes_on('CHANGED', question, who.subject_id, p.day) c cross join (
      select home_of(who.subject_id, p.day) as home, trait_of(who.subject_id, 'SECTOR', p.day) as trade,
             trait_of(who.subject_id, 'MUNICIPALITY', p.day) as municipality offset 0) place) s
$$;

-- The paths of persons by the days on which they may change. The element of a detail is the one of the enterprise where
-- it was so first.
create function course_of_people(by_counted text, by_name text, people uuid[])
returns table (subject_id uuid, day date, path jsonb) language sql stable as $$
  select who.id, p.day, s.path
  from (select distinct id from unnest(people) as given (id)) who
  cross join lateral (
    select array_agg(r.enterprise_id) as places, array_agg(r.valid_on) || array_agg(r.ended_on) as days
    from fact r
    where r.kind = 'ROLE' and r.subject_id = who.id and (by_counted = 'WORKERS' or r.detail = 'OWNER')) r
  cross join lateral (
    select array_agg(f.valid_on) || array_agg(f.ended_on) as days from fact f
    where by_counted = 'WORKERS' and f.leads and f.kind = by_name and f.subject_id = any(r.places)) f
  cross join lateral (
    select array_agg(a.valid_on) as days from reading a
    where by_counted = 'OWNERS' and a.name = by_name and a.subject_id = any(r.places)) a
  cross join lateral (
    select array_agg(b.valid_on) || array_agg(b.ended_on) as days from fact b
    where b.leads and b.kind = 'MEMBERSHIP' and b.subject_id = any(r.places)) b
  cross join lateral (
    select array_agg(t.valid_on) as days from trait t
    where t.subject_id = any(r.places || who.id) and t.name in ('SEX', 'SECTOR', 'MUNICIPALITY')) t
  cross join lateral (
    select distinct day from unnest(r.days || f.days || a.days || b.days || t.days) day where day is not null) p
  cross join lateral (
    select jsonb_agg(
             jsonb_build_array(m.detail, coalesce(m.consortium_id, home_of(m.enterprise_id, p.day)),
               trait_of(m.enterprise_id, 'SECTOR', p.day), trait_of(m.enterprise_id, 'MUNICIPALITY', p.day),
               sex.value, to_char(m.valid_on, 'YYYY-MM'))
             order by m.valid_on, m.since, m.since_at, m.role_id, m.role_ordinal, m.recorded_at, m.event_id, m.ordinal)
             as path
    from (
      select distinct on (n.detail) n.*, r.enterprise_id, r.valid_on as since, r.recorded_at as since_at,
             r.event_id as role_id, r.ordinal as role_ordinal
      from fact r cross join lateral (
        select f.detail::text, f.consortium_id, f.valid_on, f.recorded_at, f.event_id, f.ordinal from fact f
        where by_counted = 'WORKERS' and f.leads and f.kind = by_name and f.subject_id = r.enterprise_id
          and f.valid_on <= p.day and (f.ended_on is null or f.ended_on > p.day)
        union all
        select c.detail, null, c.valid_on, null, c.event_id, 0
        from changes_on('OWNERS', by_name, r.enterprise_id, p.day) c where by_counted = 'OWNERS') n
      where r.kind = 'ROLE' and r.subject_id = who.id and (by_counted = 'WORKERS' or r.detail = 'OWNER')
        and r.valid_on <= p.day and (r.ended_on is null or r.ended_on > p.day)
      order by n.detail, n.valid_on, r.valid_on, r.recorded_at, r.event_id, r.ordinal, n.recorded_at, n.event_id,
               n.ordinal) m
    cross join (select trait_of(who.id, 'SEX', p.day) as value offset 0) sex) s
  where f.days is not null or a.days is not null
$$;

-- As count_facts, of what is derived.
create function count_derived(sign integer, by_counted text, by_name text, subjects uuid[]) returns void
language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off
set plan_cache_mode = force_generic_plan as $$
begin
  insert into fact_count (kind, dimension, span, starts_on, path, members, number)
  with course as (
    select * from course_of_changes(by_name, subjects) where by_counted = 'CHANGED'
    union all
    select * from course_of_people(by_counted, by_name, subjects) where by_counted <> 'CHANGED'),
  state as materialized (
    select day, path, lag(path) over (partition by subject_id order by day) as before from course),
  change as (
    select day, path, sign as members from state where path is distinct from before and path is not null
    union all
    select day, before, -sign from state where path is distinct from before and before is not null),
  moved as materialized (
    select day, path, sum(members) as members from change group by day, path having sum(members) <> 0)
  select by_counted || '.' || by_name, dimension, span, starts_on, part, sum(members), 0
  from moved
  cross join lateral parts_of(path)
  cross join lateral (values
    ('DAY', day), ('MONTH', date_trunc('month', day)::date), ('YEAR', date_trunc('year', day)::date))
    as spans (span, starts_on)
  group by dimension, span, starts_on, part having sum(members) <> 0
  on conflict (kind, dimension, span, starts_on, path_key) do update
  set members = fact_count.members + excluded.members;
end $$;

-- Everybody of one generation of whom something derived may be counted.
create function recount_derived(sign integer, by_counted text, by_name text) returns void language plpgsql as $$
begin
  if by_counted = 'CHANGED' then
    perform count_derived(sign, by_counted, by_name, array_agg(subject_id))
    from reading_subject where name = by_name and detail = 'BASELINE';
  else
    perform count_derived(sign, by_counted, by_name, array_agg(distinct subject_id)) from fact where kind = 'ROLE';
  end if;
end $$;

-- From now on this is counted too: in both generations, while their intakes wait. Nothing, where it is already.
create function keep_count(by_counted text, by_name text, by_step text, by_factor numeric, is_strictly boolean)
returns void language plpgsql as $$
declare
  generation text;
  before text := current_setting('search_path');
begin
  if exists (select from public.derived_count where counted = by_counted and name = by_name and step = by_step) then
    return;
  end if;
  -- No rebuild begins meanwhile. However many there are, and however long another replica that does the same: this may
  -- take its time.
  lock table public.projection in row share mode;
  perform set_config('transaction_timeout', '0', true), set_config('lock_timeout', '0', true);
  perform pg_advisory_xact_lock('public.fact_count'::regclass::oid::bigint);
  perform pg_advisory_xact_lock('rebuilt.fact_count'::regclass::oid::bigint);
  if exists (select from public.derived_count where counted = by_counted and name = by_name and step = by_step) then
    return;
  end if;
  -- With another step, whoever was counted is on other paths.
  if exists (select from public.derived_count where counted = by_counted and name = by_name) then
    foreach generation in array array['public', 'rebuilt'] loop
      perform set_config('search_path', generation || ', public', true);
      perform recount_derived(-1, by_counted, by_name);
    end loop;
  end if;
  insert into public.derived_count (counted, name, step, factor, strictly)
  values (by_counted, by_name, by_step, by_factor, is_strictly);
  foreach generation in array array['public', 'rebuilt'] loop
    perform set_config('search_path', generation || ', public', true);
    perform recount_derived(1, by_counted, by_name);
  end loop;
  perform set_config('search_path', before, true);
end $$;

revoke execute on function home_of(uuid, date), trait_of(uuid, text, date), changes_on(text, text, uuid, date),
  course_of_changes(text, uuid[]), course_of_people(text, text, uuid[]), count_derived(integer, text, text, uuid[]),
  recount_derived(integer, text, text), keep_count(text, text, text, numeric, boolean) from public;
grant execute on function home_of(uuid, date), trait_of(uuid, text, date), changes_on(text, text, uuid, date),
  course_of_changes(text, uuid[]), course_of_people(text, text, uuid[]), count_derived(integer, text, text, uuid[]),
  recount_derived(integer, text, text), keep_count(text, text, text, numeric, boolean) to ayni_app;
