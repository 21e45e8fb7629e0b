-- A loan is a fold over its transactions: what was agreed is kept as it was at approval, the rest is derived.
alter table loan
  add column product jsonb not null,
  add column policy jsonb not null,
  add column posted jsonb not null,
  add column voided_amount numeric(19, 2) not null default 0 check (voided_amount >= 0),
  add column next_due_on date,
  add column next_due_amount numeric(19, 2) not null default 0 check (next_due_amount >= 0),
  add constraint nothing_beyond_approval check (disbursed_amount + voided_amount <= approved_amount);
create index loan_person on loan (person_id) where status = 'ACTIVE';
drop table loan_instalment;

alter table loan_transaction
  drop constraint loan_transaction_kind_check,
  drop constraint loan_transaction_amount_check,
  drop constraint loan_transaction_interest_check,
  drop constraint loan_transaction_principal_check,
  drop constraint loan_transaction_check,
  add column penalties numeric(19, 2) not null default 0,
  add column fees numeric(19, 2) not null default 0,
  add column credit numeric(19, 2) not null default 0,
  add column details jsonb not null default '{}',
  add column reverses uuid unique references loan_transaction,
  add column reason varchar(500),
  alter column bank_reference drop not null,
  add constraint known_kind check (kind in ('DISBURSEMENT', 'REPAYMENT', 'FEE', 'WAIVER', 'DEFERRAL', 'RESCHEDULE',
    'WRITE_OFF', 'RECOVERY', 'REFUND', 'CLAIM_ACCEPTANCE', 'CLAIM_PAYMENT', 'REVERSAL')),
  add constraint amount_not_negative check (amount >= 0),
  add constraint a_repayment_is_split_in_full check (
    kind <> 'REPAYMENT' or penalties + fees + interest + principal + credit = amount),
  add constraint only_a_reversal_takes_principal_back check (principal >= 0 or kind = 'REVERSAL'),
  add constraint a_reversal_names_its_target check ((kind = 'REVERSAL') = (reverses is not null)),
  add constraint money_has_a_bank_reference check (
    kind not in ('DISBURSEMENT', 'REPAYMENT', 'RECOVERY', 'REFUND') or bank_reference is not null);

-- Each disbursement, prepayment that re-prices, deferral, reschedule or reversal leaves a version (rule 50).
create table loan_schedule (
  loan_id uuid not null references loan,
  version integer not null check (version >= 1),
  cause_id uuid not null references loan_transaction,
  effective_on date not null,
  lines jsonb not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  primary key (loan_id, version)
);
revoke update, delete on loan_schedule from ayni_app;
