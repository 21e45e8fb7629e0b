-- Everything that is counted from events exists twice: once to answer, once to be rebuilt from the topics meanwhile.
create schema rebuilt;
grant usage on schema rebuilt to ayni_app;
create table rebuilt.event_origin (like public.event_origin including all);
create table rebuilt.trait (like public.trait including all);
create table rebuilt.loan_balance (like public.loan_balance including all);
create table rebuilt.reading_subject (like public.reading_subject including all);
create table rebuilt.amount_consortium_day (like public.amount_consortium_day including all);
create table rebuilt.fact (like public.fact including all);
create table rebuilt.ending (like public.ending including all);
create table rebuilt.amount (like public.amount including all);
create table rebuilt.amount_day (like public.amount_day including all);
create table rebuilt.reading (like public.reading including all);
create table rebuilt.aggregate_progress (like public.aggregate_progress including all);
create table rebuilt.topic_progress (like public.topic_progress including all);
create table rebuilt.inbox (like public.inbox including all);
grant select, insert, update, delete on all tables in schema rebuilt to ayni_app;
revoke update, delete on rebuilt.ending, rebuilt.amount, rebuilt.reading, rebuilt.event_origin, rebuilt.trait,
  rebuilt.loan_balance, rebuilt.reading_subject from ayni_app;
revoke delete on rebuilt.fact, rebuilt.amount_day, rebuilt.amount_consortium_day, rebuilt.aggregate_progress,
  rebuilt.topic_progress from ayni_app;

-- Which of the two answers. Readers lock this table in ACCESS SHARE, the intake in ROW SHARE, the change of the answer in
-- EXCLUSIVE (the intake waits, readers do not), the clearing of the other one in ACCESS EXCLUSIVE. rules: the version of
-- the rules by which the answering one was made from events.
create table projection (
  one boolean primary key default true check (one),
  generation varchar(10) not null check (generation in ('public', 'rebuilt')),
  rules integer not null
);
insert into projection (generation, rules)
select 'public', case when exists (select from public.fact) then 1 else 2 end;
revoke delete on projection from ayni_app;

create table rebuild (
  id uuid primary key,
  started_by varchar(200) not null,
  started_at timestamptz not null,
  beat_at timestamptz not null,
  state varchar(10) not null check (state in ('RUNNING', 'DONE', 'FAILED')),
  target varchar(10) not null check (target in ('public', 'rebuilt')),
  events bigint not null check (events >= 0),
  finished_at timestamptz,
  reason varchar(500),
  check ((state = 'RUNNING') = (finished_at is null)),
  check ((state = 'FAILED') = (reason is not null))
);
create unique index rebuild_running on rebuild (state) where state = 'RUNNING';
revoke delete on rebuild from ayni_app;

-- The application may empty the generation that does not answer, and no other.
create function clear_generation(target text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  lock table public.projection in access exclusive mode;
  if target not in ('public', 'rebuilt') or target = (select generation from public.projection) then
    raise exception 'generation % is not to be cleared', target;
  end if;
  execute format(
    'truncate %1$I.event_origin, %1$I.trait, %1$I.loan_balance, %1$I.reading_subject, %1$I.amount_consortium_day,
     %1$I.fact, %1$I.ending, %1$I.amount, %1$I.amount_day, %1$I.reading, %1$I.aggregate_progress, %1$I.topic_progress,
     %1$I.inbox', target);
end $$;
revoke execute on function clear_generation(text) from public;
grant execute on function clear_generation(text) to ayni_app;

-- A dead letter that was read once more and taken in.
create table redriven_letter (
  dead_letter_id uuid primary key references dead_letter,
  event_id uuid not null,
  redriven_by varchar(200) not null,
  redriven_at timestamptz not null
);
revoke update, delete on redriven_letter from ayni_app;
