create table enrolment (
  id uuid primary key,
  edition_id uuid not null references edition,
  person_id uuid not null,
  version integer not null,
  status varchar(10) not null check (status in ('ENROLLED', 'WAITING', 'WITHDRAWN')),
  enrolled_on date,
  withdrawn_on date,
  withdrawal_reason varchar(500),
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  check (status <> 'ENROLLED' or enrolled_on is not null),
  check ((status = 'WITHDRAWN') = (withdrawn_on is not null))
);
create unique index enrolment_of_a_person on enrolment (edition_id, person_id) where status <> 'WITHDRAWN';

-- One mark per session and person; a correction is the next revision, and the greatest one counts. Nothing is changed.
create table attendance_mark (
  id uuid primary key,
  session_id uuid not null references edition_session,
  person_id uuid not null,
  revision integer not null check (revision >= 1),
  status varchar(10) not null check (status in ('PRESENT', 'LATE', 'ABSENT', 'EXCUSED')),
  hours numeric(4, 2) not null check (hours >= 0 and hours <= 24),
  walk_in boolean not null,
  source varchar(30) not null
    check (source in ('SIGNED_SHEET', 'TRAINER_LIST', 'ATTENDANCE_APP', 'PARTICIPANT_STATEMENT')),
  evidence varchar(500),
  correction_reason varchar(500),
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  unique (session_id, person_id, revision),
  check ((status in ('PRESENT', 'LATE')) = (hours > 0)),
  check ((revision > 1) = (correction_reason is not null))
);
create index attendance_mark_person on attendance_mark (person_id);
revoke update, delete on attendance_mark from ayni_app;

create sequence certificate_number;

-- The rule that was applied and the figures it was applied to stay with the certificate.
create table certificate (
  id uuid primary key,
  version integer not null,
  number varchar(30) not null unique,
  person_id uuid not null,
  edition_id uuid not null references edition,
  basis varchar(20) not null check (basis in ('ATTENDANCE', 'ACHIEVEMENT')),
  minimum_attendance_percent numeric(5, 2) not null,
  hours_present numeric(6, 2) not null,
  planned_hours numeric(6, 2) not null,
  revoked_on date,
  revocation_reason varchar(500),
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  check (hours_present * 100 >= minimum_attendance_percent * planned_hours),
  check ((revoked_on is null) = (revocation_reason is null))
);
create unique index certificate_of_a_person on certificate (edition_id, person_id) where revoked_on is null;
create index certificate_person on certificate (person_id);
