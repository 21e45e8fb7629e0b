create table edition (
  id uuid primary key,
  version integer not null,
  external_id varchar(100),
  external_client text not null,
  course_id uuid not null references course,
  plan_line_id uuid references plan_line,
  consortium_id uuid,
  place varchar(200) not null,
  language varchar(10) not null check (language in ('SPANISH', 'AYMARA', 'QUECHUA')),
  planned_hours numeric(6, 2) not null check (planned_hours > 0),
  capacity integer not null check (capacity between 1 and 1000),
  minimum_attendance_percent numeric(5, 2) not null check (minimum_attendance_percent between 0 and 100),
  status varchar(10) not null check (status in ('PLANNED', 'OPEN', 'RUNNING', 'CLOSED', 'CANCELLED')),
  opened_on date,
  started_on date,
  closed_on date,
  cancelled_on date,
  cancellation_reason varchar(500),
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  unique (external_client, external_id),
  check ((status = 'CLOSED') = (closed_on is not null)),
  check ((status = 'CANCELLED') = (cancelled_on is not null)),
  check (opened_on <= started_on),
  check (started_on <= closed_on)
);
create index edition_course on edition (course_id);
create index edition_consortium on edition (consortium_id);
create index edition_plan_line on edition (plan_line_id) where plan_line_id is not null;

create table edition_trainer (
  edition_id uuid not null references edition,
  trainer_id uuid not null references trainer,
  primary key (edition_id, trainer_id)
);
revoke update, delete on edition_trainer from ayni_app;

-- valid_on is the day on which the session is held.
create table edition_session (
  id uuid primary key,
  edition_id uuid not null references edition,
  version integer not null,
  number integer not null check (number >= 1),
  planned_hours numeric(4, 2) not null check (planned_hours > 0 and planned_hours <= 24),
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  unique (edition_id, number)
);
