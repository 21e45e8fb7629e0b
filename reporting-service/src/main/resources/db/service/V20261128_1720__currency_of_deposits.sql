-- A deposit secures loans in its currency only. Every event of a deposit also tells an amount, and that has the currency.
alter table public.deposit_term add unit varchar(10);
update public.deposit_term t set unit = a.unit from public.amount a where a.event_id = t.event_id and a.name = 'DEPOSIT';
alter table public.deposit_term alter unit set not null;
alter table rebuilt.deposit_term add unit varchar(10);
update rebuilt.deposit_term t set unit = a.unit from rebuilt.amount a where a.event_id = t.event_id and a.name = 'DEPOSIT';
alter table rebuilt.deposit_term alter unit set not null;

-- The last look at each practice, whatever was seen before.
create index fact_looked on public.fact (subject_id, valid_on desc, recorded_at desc, event_id desc)
  include (detail, booked_on, ended_on, end_booked_on, end_recorded_at) where kind = 'PRACTICE_LOOKED';
create index fact_looked on rebuilt.fact (subject_id, valid_on desc, recorded_at desc, event_id desc)
  include (detail, booked_on, ended_on, end_booked_on, end_recorded_at) where kind = 'PRACTICE_LOOKED';

-- The rules by which events become rows are others now; an empty database needs no rebuild for that.
update projection set rules = 5 where not exists (select from public.fact) and not exists (select from rebuilt.fact);
