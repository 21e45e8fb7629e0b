-- Equality of uuid beside overlap of ranges in one constraint; a trusted extension: the database's owner may add it.
create extension if not exists btree_gist;

-- From valid_on to the day before left_on. Rows are added and closed once, never rewritten.
create table membership (
  id uuid primary key,
  enterprise_id uuid not null references enterprise,
  consortium_id uuid not null references consortium,
  left_on date,
  left_reason varchar(500),
  left_booked_on date,
  left_recorded_at timestamptz,
  external_id varchar(100),
  external_client text,
  version integer not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  check ((external_id is null) = (external_client is null)),
  check (left_on > valid_on),
  check ((left_on is null) = (left_reason is null) and (left_on is null) = (left_booked_on is null)
    and (left_on is null) = (left_recorded_at is null)),
  unique (external_client, external_id),
  constraint membership_of_one_consortium_at_a_time
    exclude using gist (enterprise_id with =, daterange(valid_on, left_on) with &&)
);
create index membership_of_consortium on membership (consortium_id, id);
create index membership_of_enterprise on membership (enterprise_id, id);
revoke update, delete on membership from ayni_app;
grant update (left_on, left_reason, left_booked_on, left_recorded_at, version) on membership to ayni_app;

create table officer (
  id uuid primary key,
  consortium_id uuid not null references consortium,
  person_id uuid not null references person,
  office varchar(20) not null
    check (office in ('PRESIDENT', 'VICE_PRESIDENT', 'SECRETARY', 'TREASURER', 'BOARD_MEMBER')),
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
create unique index officer_in_office on officer (consortium_id, office)
  where until_on is null and office <> 'BOARD_MEMBER';
create unique index officer_once on officer (consortium_id, office, person_id) where until_on is null;
create index officer_of on officer (consortium_id, id);
revoke update, delete on officer from ayni_app;
grant update (until_on, until_booked_on, until_recorded_at, version) on officer to ayni_app;
