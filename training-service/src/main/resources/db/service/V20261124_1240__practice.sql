create table visit (
  id uuid primary key,
  external_id varchar(100),
  external_client text not null,
  enterprise_id uuid not null,
  consortium_id uuid,
  adviser varchar(200) not null,
  people_met uuid[] not null check (cardinality(people_met) <= 50),
  hours numeric(4, 2) not null check (hours > 0 and hours <= 24),
  topic varchar(60) not null,
  purpose varchar(20) not null check (purpose in ('DIAGNOSIS', 'ADVICE', 'VERIFICATION')),
  recommendations varchar(2000),
  quality_before numeric(5, 2) check (quality_before between 0 and 100),
  quality_after numeric(5, 2) check (quality_after between 0 and 100),
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  unique (external_client, external_id)
);
create index visit_enterprise on visit (enterprise_id);
revoke update, delete on visit from ayni_app;

create table practice_check (
  id uuid primary key,
  external_id varchar(100),
  external_client text not null,
  person_id uuid not null,
  enterprise_id uuid not null,
  consortium_id uuid,
  practice varchar(60) not null,
  area varchar(30) not null
    check (area in ('BUSINESS_MANAGEMENT', 'PRODUCTION', 'MARKET', 'CREDIT', 'LEGAL')),
  topic varchar(60) not null,
  outcome varchar(10) not null check (outcome in ('YES', 'PARTLY', 'NO')),
  reason varchar(20) check (reason in ('COST', 'TIME', 'SIZE', 'COMPETITION', 'NO_TOOLS', 'OTHER')),
  observer varchar(200) not null,
  evidence varchar(500),
  visit_id uuid references visit,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  unique (external_client, external_id),
  check ((outcome = 'YES') = (reason is null))
);
create index practice_check_person on practice_check (person_id);
create index practice_check_enterprise on practice_check (enterprise_id);
revoke update, delete on practice_check from ayni_app;
