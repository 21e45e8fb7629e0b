-- Up to which day the books are closed (design rules 28, 61): one row, none before the first close.
create table booking_day (
  singleton boolean primary key check (singleton),
  closed_to date not null
);

-- A closed day takes no bookings, whoever writes them. A booking and the close of its day exclude each other by the
-- lock: the close has waited for all that were under way, and this function looks again after it waited. What the close
-- itself books says so. 40001: the same command, sent again, is booked on the next day.
create function refuse_booking_in_a_closed_day() returns trigger language plpgsql as $$
declare
  closed date;
begin
  perform pg_advisory_xact_lock_shared(hashtext('ayni.booking_day'));
  select closed_to into closed from booking_day;
  if exists (select from added where booked_on <= closed
      and booked_on is distinct from nullif(current_setting('ayni.closing_day', true), '')::date) then
    raise exception 'the books are closed up to %', closed using errcode = '40001';
  end if;
  return null;
end $$;

create trigger a_closed_day_takes_no_journals after insert on ledger_journal
  referencing new table as added for each statement execute function refuse_booking_in_a_closed_day();
create trigger a_closed_day_takes_no_transactions after insert on loan_transaction
  referencing new table as added for each statement execute function refuse_booking_in_a_closed_day();

-- One close. It was begun (no more bookings), works through the loans, and is closed for ever.
create table business_day (
  id uuid not null unique,
  day date primary key,
  status varchar(10) not null check (status in ('CLOSING', 'CLOSED')),
  loans integer check (loans >= 0),
  begun_at timestamptz not null,
  closed_at timestamptz,
  check ((status = 'CLOSED') = (closed_at is not null and loans is not null))
);
revoke delete on business_day from ayni_app;
create unique index one_close_at_a_time on business_day ((true)) where status = 'CLOSING';

-- How a loan stood at the end of a day by what was booked until then, and what the close posted for it.
create table loan_day (
  day date not null references business_day,
  loan_id uuid not null references loan,
  fund_id uuid not null,
  bank_id uuid not null,
  status varchar(12) not null,
  days_past_due integer not null check (days_past_due >= 0),
  rating varchar(1) not null,
  restructured boolean not null,
  late boolean not null,
  outstanding numeric(19, 2) not null check (outstanding >= 0),
  interest numeric(19, 2) not null,
  charges numeric(19, 2) not null,
  written_off numeric(19, 2) not null check (written_off >= 0),
  recovered numeric(19, 2) not null check (recovered >= 0),
  cover numeric(19, 2) not null check (cover >= 0),
  provision numeric(19, 2) not null check (provision >= 0),
  lender_provision numeric(19, 2) not null check (lender_provision >= 0),
  accrued numeric(19, 2) not null,
  penalties numeric(19, 2) not null,
  postings jsonb not null,
  recorded_at timestamptz not null,
  primary key (day, loan_id)
);
create index loan_day_loan on loan_day (loan_id, day desc);
create index loan_day_fund on loan_day (fund_id, day);
revoke update, delete on loan_day from ayni_app;

-- What a command left posted of what is derived: a close that comes late finds what belonged to its day.
alter table loan_transaction
  add column accrued numeric(19, 2),
  add column penalties_charged numeric(19, 2);

-- What part of its cover the fund sets aside for a loan of a rating, from a day on (design, worked example).
create table provision_rate (
  effective_on date not null,
  rating varchar(1) not null,
  percent numeric(5, 2) not null check (percent between 0 and 100),
  source varchar(300) not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  primary key (effective_on, rating)
);
revoke update, delete on provision_rate from ayni_app;
insert into provision_rate (effective_on, rating, percent, source, booked_on, recorded_at)
select date '2001-01-01', rating, percent, 'ASSUMPTION', date '2001-01-01', timestamptz '2001-01-01 00:00Z'
from (values ('A', 1), ('B', 5), ('C', 20), ('D', 50), ('E', 80), ('F', 100)) rates (rating, percent);

-- The portfolio is told apart by what was so at approval (rule 64).
alter table loan add column municipality text;
update loan set municipality = known.municipality
from known_consortium known where known.consortium_id = loan.consortium_id;
create index loan_fund on loan (fund_id, id);
