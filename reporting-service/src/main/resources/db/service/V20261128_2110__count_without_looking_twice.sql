-- As in V20261128_1710; but for roles, memberships and traits on each day is only looked where the subject's people and
-- places have any at all, which the days of its course have just been asked.
create or replace function count_facts(sign integer, kinds text[], subjects uuid[]) returns void language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off
set plan_cache_mode = force_generic_plan as $$
begin
  insert into fact_count (kind, span, starts_on, path, members, number)
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
                 to_char(f.valid_on, 'YYYY-MM'))
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
          order by r.valid_on, r.recorded_at, r.event_id, r.ordinal limit 1) end) as id) place
      cross join lateral (
        select coalesce(f.consortium_id, case when belongs then (
          select b.consortium_id from fact b
          where b.leads and b.kind = 'MEMBERSHIP' and b.detail = '' and b.subject_id = place.id
            and b.valid_on <= day and (b.ended_on is null or b.ended_on > day)
          order by b.valid_on desc, b.recorded_at desc, b.event_id, b.ordinal limit 1) end) as id) home) s),
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
