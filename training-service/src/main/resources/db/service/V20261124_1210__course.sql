create table trainer (
  id uuid primary key,
  external_id varchar(100),
  external_client text not null,
  name varchar(200) not null,
  profile varchar(20) not null check (profile in ('PRACTITIONER', 'ACADEMIC', 'PEER')),
  person_id uuid,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  unique (external_client, external_id),
  check (profile <> 'PEER' or person_id is not null)
);

create table course (
  id uuid primary key,
  version integer not null,
  external_id varchar(100),
  external_client text not null,
  kind varchar(30) not null check (kind in ('COURSE', 'ASSISTANCE_WORKSHOP')),
  area varchar(30) not null
    check (area in ('BUSINESS_MANAGEMENT', 'PRODUCTION', 'MARKET', 'CREDIT', 'LEGAL')),
  topics text[] not null check (cardinality(topics) between 1 and 20),
  practices text[] not null check (cardinality(practices) <= 50),
  hours numeric(6, 2) not null check (hours > 0),
  level varchar(20) not null check (level in ('BASIC', 'INTERMEDIATE', 'ADVANCED')),
  name_es varchar(200) not null,
  name_en varchar(200) not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  unique (external_client, external_id)
);

create table plan (
  id uuid primary key,
  version integer not null,
  external_id varchar(100),
  external_client text not null,
  consortium_id uuid not null,
  status varchar(10) not null check (status in ('DRAFT', 'APPROVED')),
  hour_budget numeric(7, 2) not null check (hour_budget > 0),
  drawn_up_by text not null,
  approved_by text,
  approved_on date,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  unique (external_client, external_id),
  check ((status = 'APPROVED') = (approved_on is not null and approved_by is not null)),
  check (approved_by <> drawn_up_by)
);
create index plan_consortium on plan (consortium_id);

create table plan_line (
  id uuid primary key,
  plan_id uuid not null references plan,
  number integer not null check (number >= 1),
  need varchar(60) not null,
  course_id uuid not null references course,
  planned_hours numeric(6, 2) not null check (planned_hours > 0),
  planned_start_on date not null,
  planned_end_on date not null,
  unique (plan_id, number),
  check (planned_start_on <= planned_end_on)
);
revoke update, delete on plan_line from ayni_app;
