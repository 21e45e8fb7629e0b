create table loan_application (
  id uuid primary key,
  version integer not null,
  external_id varchar(100),
  external_client text,
  fund_id uuid not null references fund,
  bank_id uuid not null references bank,
  product_id uuid not null references loan_product,
  borrower_type varchar(10) not null check (borrower_type in ('PERSON', 'CONSORTIUM')),
  person_id uuid,
  enterprise_id uuid,
  consortium_id uuid,
  sector text,
  amount numeric(19, 2) not null check (amount > 0),
  currency varchar(3) not null,
  instalments integer not null check (instalments >= 1),
  annual_rate_percent numeric(7, 4) not null check (annual_rate_percent >= 0),
  purpose varchar(300) not null,
  income_amount numeric(19, 2) check (income_amount >= 0),
  income_assessed_on date,
  income_source varchar(300),
  status varchar(12) not null check (status in
    ('SUBMITTED', 'ELIGIBLE', 'REFERRED', 'INELIGIBLE', 'ENDORSED', 'APPROVED', 'DISBURSED', 'REJECTED', 'WITHDRAWN',
     'EXPIRED')),
  submitted_by text not null,
  round integer not null check (round >= 0),
  loan_id uuid unique,
  assessment text,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  unique (external_client, external_id),
  check ((borrower_type = 'PERSON') = (person_id is not null and enterprise_id is not null)),
  check ((status in ('APPROVED', 'DISBURSED')) <= (loan_id is not null))
);
-- One open application a borrower and product (rule 30).
create unique index loan_application_open on loan_application (coalesce(person_id, consortium_id), product_id)
  where status in ('SUBMITTED', 'ELIGIBLE', 'REFERRED', 'ENDORSED', 'APPROVED');
create index loan_application_bank on loan_application (bank_id, status, id);

create table application_vote (
  application_id uuid not null references loan_application,
  member text not null,
  favourable boolean not null,
  reason varchar(500) not null,
  round integer not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  primary key (application_id, round, member)
);
revoke update, delete on application_vote from ayni_app;
