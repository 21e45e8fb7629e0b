-- Since when the fund guarantees a loan no more: the claim period passed, a frozen cover is over, the bank gave it up.
alter table loan add column cover_ended_on date;
alter table loan_day add column cover_end varchar(20) check (cover_end in ('CLAIM_PERIOD_PASSED', 'FROZEN_OVER'));

-- What a bank asks the fund to pay of a loan that is not paid back (design rules 53 to 59).
create table guarantee_claim (
  id uuid primary key,
  version integer not null,
  loan_id uuid not null references loan,
  fund_id uuid not null references fund,
  bank_id uuid not null references bank,
  currency varchar(3) not null,
  status varchar(12) not null check (status in ('SUBMITTED', 'QUERIED', 'ACCEPTED', 'PAID', 'RECOVERING', 'CLOSED',
    'REJECTED', 'WITHDRAWN')),
  submitted_on date not null,
  days_past_due integer not null check (days_past_due > 0),
  claimed_amount numeric(19, 2) not null check (claimed_amount > 0),
  bank_principal_amount numeric(19, 2) check (bank_principal_amount > 0),
  evidence jsonb not null check (jsonb_array_length(evidence) > 0),
  question varchar(1000),
  answer_by date,
  answer varchar(1000),
  base_amount numeric(19, 2) check (base_amount > 0),
  accepted_amount numeric(19, 2) check (accepted_amount > 0),
  accepted_on date,
  acceptance_id uuid references loan_transaction,
  paid_amount numeric(19, 2) not null default 0 check (paid_amount >= 0),
  collected_amount numeric(19, 2) not null default 0 check (collected_amount >= 0),
  costs_amount numeric(19, 2) not null default 0 check (costs_amount >= 0),
  fund_gross_amount numeric(19, 2) not null default 0 check (fund_gross_amount >= 0),
  fund_net_amount numeric(19, 2) not null default 0 check (fund_net_amount between 0 and fund_gross_amount),
  loss_amount numeric(19, 2) check (loss_amount >= 0),
  ended_on date,
  reason_code varchar(30),
  reason varchar(500),
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  -- Never above what the bank asked for, never paid beyond what was accepted, never recovered beyond it (rules 56, 58).
  constraint accepted_within_claim check (accepted_amount <= claimed_amount and accepted_amount <= base_amount),
  constraint paid_within_acceptance check (paid_amount <= coalesce(accepted_amount, 0)),
  constraint shared_within_acceptance check (fund_gross_amount <= coalesce(accepted_amount, 0)),
  constraint paid_in_full check (status not in ('PAID', 'RECOVERING', 'CLOSED') or paid_amount = accepted_amount),
  constraint accepted_says_so check (
    (status in ('ACCEPTED', 'PAID', 'RECOVERING', 'CLOSED')) <= (accepted_amount is not null)),
  check ((status in ('CLOSED', 'REJECTED', 'WITHDRAWN')) = (ended_on is not null)),
  check ((status = 'CLOSED') = (loss_amount is not null))
);
create index guarantee_claim_bank on guarantee_claim (bank_id, id);
create index guarantee_claim_fund on guarantee_claim (fund_id, id);
-- One open claim a loan, and none after a paid one (rule 56).
create unique index one_claim_a_loan on guarantee_claim (loan_id) where status not in ('REJECTED', 'WITHDRAWN');
revoke delete on guarantee_claim from ayni_app;

-- How each sum that came in after the acceptance was shared; a sum taken back is a row below zero.
create table claim_share (
  id uuid primary key,
  claim_id uuid not null references guarantee_claim,
  transaction_id uuid references loan_transaction,
  collected_by varchar(4) not null check (collected_by in ('BANK', 'FUND')),
  collected_amount numeric(19, 2) not null,
  costs_amount numeric(19, 2) not null,
  fund_gross_amount numeric(19, 2) not null,
  fund_net_amount numeric(19, 2) not null,
  currency varchar(3) not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null
);
create index claim_share_claim on claim_share (claim_id);
revoke update, delete on claim_share from ayni_app;

-- What fund and bank owe each other, such as parts of what was recovered, changes hands.
create table remittance (
  id uuid primary key,
  fund_id uuid not null references fund,
  bank_id uuid not null references bank,
  direction varchar(10) not null check (direction in ('FROM_BANK', 'TO_BANK')),
  amount numeric(19, 2) not null check (amount > 0),
  currency varchar(3) not null,
  bank_reference varchar(100) not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  unique (bank_id, bank_reference),
  check (valid_on <= booked_on)
);
create index remittance_fund on remittance (fund_id, id);
revoke update, delete on remittance from ayni_app;
