-- Copies of what consortia-service tells of people, enterprises, consortia and memberships. Ids and dates only: no names
-- of people. A row may be made by whichever fact arrives first; what is not yet known of it is null.
create table roster_person (
  id uuid primary key,
  registered_on date not null,
  recorded_at timestamptz not null
);

create table roster_enterprise (
  id uuid primary key,
  registered_on date not null,
  recorded_at timestamptz not null
);

create table roster_consortium (
  id uuid primary key,
  name varchar(300) not null,
  registered_on date not null,
  recorded_at timestamptz not null
);

-- The last day of a membership is the day before left_on.
create table roster_membership (
  id uuid primary key,
  enterprise_id uuid not null,
  consortium_id uuid not null,
  joined_on date,
  left_on date,
  recorded_at timestamptz not null
);
create index roster_membership_enterprise on roster_membership (enterprise_id);
