-- What the events of the other services tell, one row a fact. A fact is history: rows are added, and what ends one is
-- written beside it. valid_on: when it is true; booked_on: business date of its recording; recorded_at: ce_time.
create table fact (
  event_id uuid not null,
  ordinal integer not null,
  kind varchar(40) not null,
  detail varchar(80) not null,
  subject_id uuid not null,
  source_id uuid not null,
  person_id uuid,
  enterprise_id uuid,
  consortium_id uuid,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  ended_on date,
  end_booked_on date,
  end_recorded_at timestamptz,
  -- The roll-up of distinct counts: the first qualifying fact of a subject. False where another fact of the same kind,
  -- detail and subject was true and known no later and has not ended. Normally one leading row a subject.
  leads boolean not null,
  primary key (event_id, ordinal),
  check ((ended_on is null) = (end_recorded_at is null) and (ended_on is null) = (end_booked_on is null))
);
create index fact_leading on fact (kind, detail, subject_id)
  include (valid_on, booked_on, recorded_at, ended_on, end_booked_on, end_recorded_at) where leads;
create index fact_of_source on fact (source_id);
create index fact_role_at on fact (enterprise_id) where kind = 'ROLE';

-- What ended or undid something, by the id of that something (a role, a certificate, a transaction). Kept, so that a
-- fact that comes in after its end still finds it.
create table ending (
  event_id uuid not null,
  ordinal integer not null,
  source_id uuid not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  primary key (event_id, ordinal)
);
create index ending_of_source on ending (source_id, recorded_at);

-- Sums: money moved, hours held. Additive, so a day's total is kept beside the single amounts.
create table amount (
  event_id uuid not null,
  ordinal integer not null,
  name varchar(40) not null,
  detail varchar(80) not null,
  source_id uuid not null,
  consortium_id uuid,
  unit varchar(10) not null,
  number numeric(19, 2) not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  primary key (event_id, ordinal)
);
create index amount_of_source on amount (source_id);
create index amount_by_name on amount (name, detail, valid_on);

create table amount_day (
  name varchar(40) not null,
  detail varchar(80) not null,
  unit varchar(10) not null,
  valid_on date not null,
  booked_on date not null,
  total numeric(19, 2) not null,
  entries bigint not null check (entries > 0),
  primary key (name, detail, unit, valid_on, booked_on)
);

-- What was said or stood at a date, until said anew: an enterprise's answer to a question, a fund's capacity.
create table reading (
  event_id uuid not null,
  ordinal integer not null,
  name varchar(60) not null,
  detail varchar(20) not null,
  subject_id uuid not null,
  status varchar(20) not null check (status in ('VALUE', 'BAND', 'REFUSED', 'UNKNOWN', 'NOT_APPLICABLE')),
  number numeric(19, 4),
  unit varchar(30) not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  primary key (event_id, ordinal),
  check ((status = 'VALUE') = (number is not null))
);
create index reading_of_subject on reading (name, subject_id, valid_on desc, recorded_at desc);

revoke update, delete on ending, amount, reading from ayni_app;
revoke delete on fact, amount_day from ayni_app;

-- How far the intake has come. taken < last_sequence: an event of the aggregate is missing.
create table aggregate_progress (
  aggregate_id uuid primary key,
  topic varchar(80) not null,
  last_sequence bigint not null,
  taken bigint not null
);
create index aggregate_with_gap on aggregate_progress (topic) where taken < last_sequence;

create table topic_progress (
  topic varchar(80) primary key,
  events bigint not null,
  last_event_id uuid not null,
  last_type varchar(120) not null,
  last_recorded_at timestamptz not null,
  taken_in_at timestamptz not null
);
revoke delete on aggregate_progress, topic_progress from ayni_app;
