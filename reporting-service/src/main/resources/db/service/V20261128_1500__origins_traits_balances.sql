-- Where every fact comes from: its event, and the trace of the command that told it.
create table event_origin (
  event_id uuid primary key,
  type varchar(120) not null,
  aggregate_id uuid not null,
  sequence bigint not null check (sequence >= 1),
  booked_on date not null,
  recorded_at timestamptz not null,
  trace_id varchar(32) check (trace_id ~ '^[0-9a-f]{32}$')
);

-- What a person, an enterprise or a consortium is: by this, figures are taken apart.
create table trait (
  event_id uuid not null,
  ordinal integer not null,
  subject_id uuid not null,
  name varchar(20) not null check (name in ('NAME', 'SECTOR', 'MUNICIPALITY', 'COHORT', 'SEX')),
  value text not null check (value <> ''),
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  primary key (event_id, ordinal)
);
create index trait_of_subject on trait (subject_id, name, valid_on desc, recorded_at desc);

-- Each loan after each of its events. The difference to the event before is what the event moved; it becomes an amount
-- as soon as both are known, whichever comes first, and never changes after.
create table loan_balance (
  event_id uuid primary key,
  ordinal integer not null,
  loan_id uuid not null,
  sequence bigint not null check (sequence >= 1),
  move varchar(20) not null check (move in ('DISBURSEMENT', 'REPAYMENT', 'WRITE_OFF', 'OTHER')),
  detail varchar(80) not null,
  consortium_id uuid,
  unit varchar(10) not null,
  principal numeric(19, 2) not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  unique (loan_id, sequence)
);

-- Who was ever asked what: a read of the last answers goes from subject to subject, not through all answers.
create table reading_subject (
  name varchar(60) not null,
  detail varchar(20) not null,
  subject_id uuid not null,
  primary key (name, detail, subject_id)
);
insert into reading_subject select distinct name, detail, subject_id from reading;
create index reading_of_round on reading (name, detail, subject_id, valid_on desc, recorded_at desc, event_id desc);

-- As amount_day, by consortium: a sum taken apart reads days, not amounts.
create table amount_consortium_day (
  name varchar(40) not null,
  detail varchar(80) not null,
  unit varchar(10) not null,
  consortium_id uuid not null,
  valid_on date not null,
  booked_on date not null,
  total numeric(19, 2) not null,
  entries bigint not null check (entries > 0),
  primary key (name, detail, unit, consortium_id, valid_on, booked_on)
);

revoke update, delete on event_origin, trait, loan_balance, reading_subject from ayni_app;
revoke delete on amount_consortium_day from ayni_app;
