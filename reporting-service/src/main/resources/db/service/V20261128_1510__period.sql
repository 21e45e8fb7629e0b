-- A reporting period from its first command on; before that it is open and follows from the framework's calendar.
create table period (
  code varchar(10) primary key,
  starts_on date not null,
  ends_on date not null,
  state varchar(10) not null check (state in ('OPEN', 'SUBMITTED', 'VERIFIED', 'APPROVED')),
  -- Submissions so far: what is stated in one stays, whatever follows.
  round integer not null check (round >= 0),
  version bigint not null,
  submitted_by varchar(200),
  verified_by varchar(200),
  approved_by varchar(200),
  check (starts_on <= ends_on),
  check (state = 'OPEN' or (submitted_by is not null and round >= 1)),
  check (state not in ('VERIFIED', 'APPROVED') or verified_by is not null),
  check (state <> 'APPROVED' or approved_by is not null),
  -- Who reports does not verify or approve.
  check (verified_by <> submitted_by),
  check (approved_by <> submitted_by)
);

-- What was done with a period, by whom and why. Rows are only ever added.
create table period_step (
  id uuid primary key,
  period_code varchar(10) not null references period,
  round integer not null,
  action varchar(10) not null check (action in ('SUBMIT', 'VERIFY', 'APPROVE', 'REOPEN')),
  done_by varchar(200) not null,
  text varchar(2000),
  visited_on date,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  check (action <> 'VERIFY' or (text is not null and visited_on is not null)),
  check (action <> 'REOPEN' or text is not null)
);
create index period_step_of on period_step (period_code, id);

-- Evidence is kept elsewhere; its hash is kept here, so that it cannot be exchanged afterwards.
create table evidence (
  step_id uuid not null references period_step,
  position smallint not null,
  name varchar(200) not null,
  media_type varchar(100) not null,
  sha256 varchar(64) not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (step_id, position)
);

-- The values as submitted. A zero is a zero and nothing is nothing, here too.
create table period_statement (
  period_code varchar(10) not null references period,
  round integer not null,
  indicator varchar(20) not null,
  way varchar(10) not null check (way in ('REPORT', 'RECORD')),
  number numeric(19, 4),
  status varchar(20) not null,
  known bigint,
  expected bigint,
  reason varchar(40),
  primary key (period_code, round, indicator, way),
  check ((number is not null) = (status in ('MEASURED', 'MEASURED_ZERO', 'PARTIAL'))),
  check ((number = 0) = (status = 'MEASURED_ZERO')),
  check ((known is null) = (expected is null))
);

-- What came too late for an approved period, as listed by a later one when that was submitted.
create table period_correction (
  period_code varchar(10) not null references period,
  round integer not null,
  of_period varchar(10) not null references period,
  indicator varchar(20) not null,
  way varchar(10) not null check (way in ('REPORT', 'RECORD')),
  stated_number numeric(19, 4),
  stated_status varchar(20) not null,
  number numeric(19, 4),
  status varchar(20) not null,
  known bigint,
  expected bigint,
  reason varchar(40),
  primary key (period_code, round, of_period, indicator, way),
  check (of_period <> period_code),
  check ((number is not null) = (status in ('MEASURED', 'MEASURED_ZERO', 'PARTIAL'))),
  check ((number = 0) = (status = 'MEASURED_ZERO'))
);

-- What a person measured because no event tells it; withdrawn, it counts for no date.
create table measurement (
  id uuid primary key,
  indicator varchar(20) not null,
  number numeric(19, 4) not null check (number >= 0),
  unit varchar(30) not null,
  method varchar(2000) not null,
  evidence_name varchar(200) not null,
  evidence_media_type varchar(100) not null,
  evidence_sha256 varchar(64) not null check (evidence_sha256 ~ '^[0-9a-f]{64}$'),
  measured_by varchar(200) not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  version bigint not null,
  withdrawn_on date,
  withdrawal_booked_on date,
  withdrawal_recorded_at timestamptz,
  withdrawal_reason varchar(500),
  check ((withdrawn_on is null) = (withdrawal_booked_on is null)
     and (withdrawn_on is null) = (withdrawal_recorded_at is null)
     and (withdrawn_on is null) = (withdrawal_reason is null)),
  check (withdrawn_on >= valid_on)
);
create index measurement_of_indicator on measurement (indicator, valid_on desc, recorded_at desc);

revoke update, delete on period_step, evidence, period_statement, period_correction from ayni_app;
revoke delete on period, measurement from ayni_app;

-- The framework says more: phases, lessons, notes on words.
alter table framework_entry drop constraint framework_entry_section_check;
alter table framework_entry add constraint framework_entry_section_check check (section in (
  'PURPOSE', 'RESULT', 'INDICATOR', 'MDB', 'COMMITMENT', 'FIGURE', 'RULE', 'PHASE', 'CALENDAR', 'OBJECTIVE', 'STATED', 'CHECK',
  'NOTE', 'LESSON'));
