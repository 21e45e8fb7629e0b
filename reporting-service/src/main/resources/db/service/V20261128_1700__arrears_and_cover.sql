-- A fund's portfolio at the end of a closed day, as the close told it. A day that is told again stands beside the first
-- telling; the later one holds.
create table portfolio_day (
  event_id uuid primary key,
  fund_id uuid not null,
  unit varchar(10) not null,
  loans integer not null check (loans >= 0),
  outstanding numeric(19, 2) not null,
  over1 numeric(19, 2) not null,
  over30 numeric(19, 2) not null,
  over90 numeric(19, 2) not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null
);
create index portfolio_day_of_fund on portfolio_day (fund_id, valid_on desc, recorded_at desc, event_id desc);

-- The same by days past due; no rows where the close did not tell it.
create table portfolio_band (
  event_id uuid not null,
  from_days integer not null check (from_days >= 0),
  to_days integer check (to_days >= from_days),
  loans integer not null check (loans >= 0),
  outstanding numeric(19, 2) not null,
  restructured_loans integer not null check (restructured_loans >= 0),
  restructured numeric(19, 2) not null,
  primary key (event_id, from_days)
);

-- What happened to a deposit's lien and term, by the number of the fund's event.
create table deposit_term (
  event_id uuid primary key,
  deposit_id uuid not null,
  sequence bigint not null check (sequence >= 1),
  state varchar(10) not null check (state in ('PLEDGED', 'RENEWED', 'ENDED')),
  matures_on date,
  -- Null where it was not told.
  auto_renews boolean,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null
);
revoke update, delete on portfolio_day, portfolio_band, deposit_term from ayni_app;

-- What a loan binds of its fund after each event, reserved and committed, and when its last instalment is due.
alter table loan_balance add bound numeric(19, 2);
alter table loan_balance add last_due_on date;
create index loan_balance_last_due on loan_balance (last_due_on desc) where principal > 0 and last_due_on is not null;

alter table trait drop constraint trait_name_check;
alter table trait add constraint trait_name_check
  check (name in ('NAME', 'SECTOR', 'MUNICIPALITY', 'COHORT', 'SEX', 'LANGUAGE', 'SCHOOLING'));

create table rebuilt.portfolio_day (like public.portfolio_day including all);
create table rebuilt.portfolio_band (like public.portfolio_band including all);
create table rebuilt.deposit_term (like public.deposit_term including all);
grant select, insert, update, delete on rebuilt.portfolio_day, rebuilt.portfolio_band, rebuilt.deposit_term to ayni_app;
revoke update, delete on rebuilt.portfolio_day, rebuilt.portfolio_band, rebuilt.deposit_term from ayni_app;
alter table rebuilt.loan_balance add bound numeric(19, 2);
alter table rebuilt.loan_balance add last_due_on date;
create index loan_balance_last_due on rebuilt.loan_balance (last_due_on desc)
  where principal > 0 and last_due_on is not null;
alter table rebuilt.trait drop constraint trait_name_check;
alter table rebuilt.trait add constraint trait_name_check
  check (name in ('NAME', 'SECTOR', 'MUNICIPALITY', 'COHORT', 'SEX', 'LANGUAGE', 'SCHOOLING'));

create or replace function clear_generation(target text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  lock table public.projection in access exclusive mode;
  if target not in ('public', 'rebuilt') or target = (select generation from public.projection) then
    raise exception 'generation % is not to be cleared', target;
  end if;
  execute format(
    'truncate %1$I.event_origin, %1$I.trait, %1$I.loan_balance, %1$I.reading_subject, %1$I.amount_consortium_day,
     %1$I.fact, %1$I.ending, %1$I.amount, %1$I.amount_day, %1$I.reading, %1$I.aggregate_progress, %1$I.topic_progress,
     %1$I.inbox, %1$I.portfolio_day, %1$I.portfolio_band, %1$I.deposit_term', target);
end $$;

-- The rules by which events become rows are others now; an empty database needs no rebuild for that.
update projection set rules = 3 where not exists (select from public.fact) and not exists (select from rebuilt.fact);
