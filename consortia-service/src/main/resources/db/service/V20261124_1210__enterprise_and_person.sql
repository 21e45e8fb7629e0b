create table enterprise (
  id uuid primary key,
  name varchar(200) not null check (name <> ''),
  sector varchar(100) not null,
  municipality varchar(100) not null,
  address varchar(300),
  tax_number varchar(30),
  started_on date,
  records_kept varchar(20) check (records_kept in ('NONE', 'MEMORY', 'NOTEBOOK', 'LEDGER')),
  declared_head_count integer check (declared_head_count between 0 and 10000),
  external_id varchar(100),
  external_client text,
  version integer not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  check ((external_id is null) = (external_client is null)),
  unique (external_client, external_id)
);

-- Document and phone are sealed (AES-256-GCM, with the id of the key); the digests are keyed and serve look-up only.
create table person (
  id uuid primary key,
  given_names varchar(100) not null check (given_names <> ''),
  family_names varchar(100) not null check (family_names <> ''),
  birth_date date,
  sex varchar(20) not null check (sex in ('FEMALE', 'MALE', 'OTHER', 'UNKNOWN')),
  languages text[] not null,
  schooling varchar(20) check (schooling in ('NONE', 'PRIMARY', 'SECONDARY', 'TECHNICAL', 'HIGHER')),
  literacy varchar(20) check (literacy in ('NONE', 'BASIC', 'FLUENT')),
  document_sealed bytea,
  document_digest varchar(64) unique,
  phone_sealed bytea,
  phone_digest varchar(64),
  external_id varchar(100),
  external_client text,
  version integer not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  check ((external_id is null) = (external_client is null)),
  check ((document_sealed is null) = (document_digest is null)),
  check ((phone_sealed is null) = (phone_digest is null)),
  unique (external_client, external_id)
);
create index person_phone on person (phone_digest) where phone_digest is not null;

-- The last day in a role is until_on; one role of a person in an enterprise at a time.
create table enterprise_role (
  id uuid primary key,
  person_id uuid not null references person,
  enterprise_id uuid not null references enterprise,
  role varchar(20) not null check (role in ('OWNER', 'FAMILY_WORKER', 'HIRED_WORKER')),
  work_time varchar(20) not null check (work_time in ('FULL_TIME', 'PART_TIME')),
  until_on date,
  until_booked_on date,
  until_recorded_at timestamptz,
  version integer not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  check (until_on >= valid_on),
  check ((until_on is null) = (until_booked_on is null) and (until_on is null) = (until_recorded_at is null))
);
create unique index enterprise_role_held on enterprise_role (person_id, enterprise_id) where until_on is null;
create index enterprise_role_of_enterprise on enterprise_role (enterprise_id, id);
create index enterprise_role_of_person on enterprise_role (person_id, id);
revoke update, delete on enterprise_role from ayni_app;
grant update (until_on, until_booked_on, until_recorded_at, version) on enterprise_role to ayni_app;

create table consent (
  id uuid primary key,
  person_id uuid not null references person,
  purpose varchar(20) not null check (purpose in ('PROGRAMME', 'CREDIT_BUREAU', 'PUBLICATION', 'PHOTO')),
  consent_version varchar(20) not null,
  withdrawn_on date,
  withdrawn_booked_on date,
  withdrawn_recorded_at timestamptz,
  version integer not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  check (withdrawn_on >= valid_on),
  check ((withdrawn_on is null) = (withdrawn_booked_on is null)
    and (withdrawn_on is null) = (withdrawn_recorded_at is null))
);
create unique index consent_in_force on consent (person_id, purpose, consent_version) where withdrawn_on is null;
create index consent_of_person on consent (person_id, id);
revoke update, delete on consent from ayni_app;
grant update (withdrawn_on, withdrawn_booked_on, withdrawn_recorded_at, version) on consent to ayni_app;
