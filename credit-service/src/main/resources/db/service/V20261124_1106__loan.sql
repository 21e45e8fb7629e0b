create table loan (
  id uuid primary key,
  version integer not null,
  application_id uuid not null unique references loan_application,
  fund_id uuid not null references fund,
  bank_id uuid not null references bank,
  product_id uuid not null references loan_product,
  borrower_type varchar(10) not null,
  person_id uuid,
  enterprise_id uuid,
  consortium_id uuid not null,
  sector text,
  currency varchar(3) not null,
  approved_amount numeric(19, 2) not null check (approved_amount > 0),
  cover_percent numeric(5, 2) not null,
  annual_rate_percent numeric(7, 4) not null,
  instalments integer not null,
  status varchar(12) not null check (status in ('PENDING', 'ACTIVE', 'PAID_OFF', 'WRITTEN_OFF', 'CANCELLED')),
  expires_on date not null,
  confirmable_to date not null check (confirmable_to >= expires_on),
  disbursed_on date,
  disbursed_amount numeric(19, 2) not null default 0 check (disbursed_amount between 0 and approved_amount),
  principal_outstanding numeric(19, 2) not null default 0
    check (principal_outstanding between 0 and disbursed_amount),
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  check ((status = 'PAID_OFF') <= (principal_outstanding = 0))
) with (fillfactor = 80);
create index loan_bank on loan (bank_id, id);

create table loan_instalment (
  loan_id uuid not null references loan,
  number integer not null check (number >= 1),
  due_on date not null,
  principal numeric(19, 2) not null check (principal >= 0),
  interest numeric(19, 2) not null check (interest >= 0),
  principal_paid numeric(19, 2) not null default 0 check (principal_paid between 0 and principal),
  interest_paid numeric(19, 2) not null default 0 check (interest_paid between 0 and interest),
  explanation_es text not null,
  explanation_en text not null,
  primary key (loan_id, number)
) with (fillfactor = 80);

create table loan_transaction (
  id uuid primary key,
  loan_id uuid not null references loan,
  bank_id uuid not null,
  sequence integer not null check (sequence >= 1),
  kind varchar(20) not null check (kind in ('DISBURSEMENT', 'REPAYMENT')),
  amount numeric(19, 2) not null check (amount > 0),
  principal numeric(19, 2) not null check (principal >= 0),
  interest numeric(19, 2) not null check (interest >= 0),
  currency varchar(3) not null,
  channel varchar(30),
  bank_reference varchar(100) not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  unique (loan_id, sequence),
  -- The natural key of a money command, kept when the idempotency key is long gone (rule 69).
  constraint one_effect_per_bank_reference unique (bank_id, bank_reference),
  check (principal + interest = amount),
  check (valid_on <= booked_on)
);
revoke update, delete on loan_transaction from ayni_app;
