-- A consortium, its way through the life cycle and its milestones.
create table consortium (
  id uuid primary key,
  name varchar(200) not null check (name <> ''),
  name_variants text[] not null,
  sector varchar(100) not null,
  municipality varchar(100) not null,
  cohort smallint check (cohort between 1 and 99),
  legal_form varchar(30) not null
    check (legal_form in ('INFORMAL_ASSOCIATION', 'CIVIL_ASSOCIATION', 'SRL', 'COOPERATIVE', 'OTHER')),
  status varchar(20) not null check (status in ('IDENTIFIED', 'SELECTED', 'FORMED', 'CONSOLIDATED', 'DISSOLVED')),
  status_on date not null,
  founded_on date,
  external_id varchar(100),
  external_client text,
  version integer not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  check ((external_id is null) = (external_client is null)),
  check (status_on >= valid_on),
  unique (external_client, external_id)
);

-- Append-only: each step of the life cycle, with the scores and votes of a selection.
create table consortium_transition (
  id uuid primary key,
  consortium_id uuid not null references consortium,
  action varchar(20) not null,
  from_status varchar(20) not null,
  to_status varchar(20) not null,
  legal_form varchar(30) not null,
  reason varchar(500),
  sales_potential smallint check (sales_potential between 0 and 100),
  prospects smallint check (prospects between 0 and 100),
  firmness smallint check (firmness between 0 and 100),
  votes_for smallint check (votes_for >= 0),
  votes_against smallint check (votes_against >= 0),
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  check (action <> 'DISSOLUTION' or reason is not null)
);
create index consortium_transition_of on consortium_transition (consortium_id, id);
revoke update, delete on consortium_transition from ayni_app;

-- Append-only: each time a milestone was looked at. What nobody looked at has no row and is unknown.
create table milestone (
  id uuid primary key,
  consortium_id uuid not null references consortium,
  milestone varchar(30) not null check (milestone in ('STATUTES', 'LEGAL_PERSON', 'DIAGNOSIS', 'PLAN', 'FORMED',
                                                     'MARKET_READY', 'BUSINESS_PROJECTION')),
  reached boolean not null,
  reason varchar(500),
  evidence varchar(500),
  missing text[] not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  check (cardinality(missing) = 0 or reason is not null)
);
create index milestone_of on milestone (consortium_id, id);
revoke update, delete on milestone from ayni_app;
