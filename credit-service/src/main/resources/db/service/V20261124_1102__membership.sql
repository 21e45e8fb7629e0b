-- What consortia-service told us. Rows come in any order between aggregates, so nothing here refers to anything else.
create table known_consortium (
  consortium_id uuid primary key,
  name text,
  sector text,
  municipality text,
  legal_form text,
  status text,
  sequence bigint not null
);
create table known_enterprise (
  enterprise_id uuid primary key,
  sector text,
  municipality text
);
create table known_person (
  person_id uuid primary key,
  document_digest text,
  age_band text,
  registered_on date
);
create table known_role (
  role_id uuid primary key,
  person_id uuid not null,
  enterprise_id uuid not null,
  role text not null,
  since date not null,
  until date
);
create index known_role_person on known_role (person_id);
create table known_consent (
  consent_id uuid primary key,
  person_id uuid not null,
  purpose text not null,
  given_on date,
  withdrawn_on date
);
create index known_consent_person on known_consent (person_id);
create table known_membership (
  membership_id uuid primary key,
  enterprise_id uuid not null,
  consortium_id uuid not null,
  joined_on date,
  left_on date
);
create index known_membership_enterprise on known_membership (enterprise_id);
create table known_income (
  diagnosis_id uuid primary key,
  enterprise_id uuid not null,
  monthly_income_amount numeric(19, 2) not null,
  currency varchar(3) not null,
  completed_on date not null
);
create index known_income_enterprise on known_income (enterprise_id);
