-- The way of an application: who signs for a consortium, until when it lives, on what terms the bank said yes, which
-- findings two people overrode, and how it ended.
alter table loan_application
  add column signing_officers text not null default '[]',
  add column status_since date,
  add column lapses_on date,
  add column endorsed_on date,
  add column approved_amount numeric(19, 2) check (approved_amount > 0 and approved_amount <= amount),
  add column approved_instalments integer check (approved_instalments between 1 and instalments),
  add column approved_rate_percent numeric(7, 4) check (approved_rate_percent between 0 and annual_rate_percent),
  add column overrides text not null default '[]',
  add column ended_by varchar(10) check (ended_by in ('OFFICER', 'COMMITTEE', 'BANK', 'APPLICANT', 'CLOCK')),
  add column ended_code varchar(40),
  add column ended_reason varchar(500),
  add column ended_on date;
update loan_application application set status_since = application.booked_on,
  lapses_on = coalesce((select confirmable_to from loan where loan.id = application.loan_id), application.booked_on + 90),
  endorsed_on = case when status in ('ENDORSED', 'APPROVED', 'DISBURSED') then application.valid_on end,
  approved_amount = (select approved_amount from loan where loan.id = application.loan_id),
  approved_instalments = (select instalments from loan where loan.id = application.loan_id),
  approved_rate_percent = (select annual_rate_percent from loan where loan.id = application.loan_id);
alter table loan_application
  alter column status_since set not null,
  alter column lapses_on set not null,
  add constraint consortium_borrower check (borrower_type <> 'CONSORTIUM' or consortium_id is not null),
  add constraint terms_of_an_approval check (
    num_nonnulls(approved_amount, approved_instalments, approved_rate_percent) in (0, 3)
    and (status not in ('APPROVED', 'DISBURSED') or approved_amount is not null)),
  add constraint ending_is_whole check (num_nonnulls(ended_by, ended_code, ended_reason, ended_on) in (0, 4));
create index loan_application_lapsing on loan_application (lapses_on)
  where status in ('SUBMITTED', 'ELIGIBLE', 'REFERRED', 'ENDORSED', 'APPROVED');

-- What two people overrode, why, and on what evidence (rule 32).
create table application_override (
  id uuid primary key,
  application_id uuid not null references loan_application,
  rules text not null,
  reason varchar(500) not null,
  evidence varchar(500) not null,
  confirmed_by text not null,
  round integer not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null
);
create index application_override_application on application_override (application_id);
revoke update, delete on application_override from ayni_app;

-- Who refused whom for what; one row a reason.
create table refusal (
  id uuid primary key,
  application_id uuid not null references loan_application,
  fund_id uuid not null references fund,
  consortium_id uuid,
  decided_by varchar(10) not null check (decided_by in ('RULES', 'OFFICER', 'COMMITTEE', 'BANK')),
  code varchar(40) not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null
);
create index refusal_fund on refusal (fund_id, valid_on);
revoke update, delete on refusal from ayni_app;

-- Who sits on a fund's committee; a member may belong to one of the consortia that they decide about.
create table committee_member (
  id uuid primary key,
  fund_id uuid not null references fund,
  subject text not null,
  consortium_id uuid,
  joined_on date not null,
  left_on date check (left_on >= joined_on),
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null
);
create unique index committee_member_active on committee_member (fund_id, subject) where left_on is null;

-- What stands behind a loan besides the borrower's word. Corrections are further rows.
create table collateral (
  id uuid primary key,
  application_id uuid not null references loan_application,
  kind varchar(20) not null
    check (kind in ('MACHINERY', 'VEHICLE', 'REAL_ESTATE', 'GOODS', 'RECEIVABLES', 'OTHER')),
  description varchar(300) not null,
  value_amount numeric(19, 2) not null check (value_amount > 0),
  currency varchar(3) not null,
  evidence varchar(300) not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null
);
create index collateral_application on collateral (application_id);
revoke update, delete on collateral from ayni_app;

create table guarantor (
  id uuid primary key,
  application_id uuid not null references loan_application,
  person_id uuid not null,
  relation varchar(60) not null,
  amount numeric(19, 2) not null check (amount > 0),
  currency varchar(3) not null,
  evidence varchar(300) not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  unique (application_id, person_id)
);
revoke update, delete on guarantor from ayni_app;
