-- A command that waits for a second person (rule 70).
create table approval_request (
  id uuid primary key,
  version integer not null,
  kind varchar(40) not null,
  subject_id uuid not null,
  command text not null,
  bank_id uuid,
  status varchar(10) not null check (status in ('OPEN', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
  asked_by text not null,
  asked_on date not null,
  lapses_on date not null check (lapses_on >= asked_on),
  decided_by text,
  decided_on date check (decided_on between asked_on and lapses_on),
  reason varchar(500),
  result_path text,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  check ((status = 'OPEN') = (decided_by is null and decided_on is null)),
  check (status <> 'CONFIRMED' or decided_by <> asked_by),
  check (status <> 'WITHDRAWN' or decided_by = asked_by)
);
create index approval_request_subject on approval_request (subject_id);
create index approval_request_open on approval_request (id) where status = 'OPEN';
revoke delete on approval_request from ayni_app;
