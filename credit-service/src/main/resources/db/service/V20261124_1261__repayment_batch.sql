create table repayment_batch (
  id uuid primary key,
  bank_id uuid,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null
);
create table repayment_batch_line (
  batch_id uuid not null references repayment_batch,
  number integer not null check (number >= 1),
  loan_id uuid not null,
  amount numeric(19, 2) not null,
  currency varchar(3) not null,
  paid_on date not null,
  channel varchar(30),
  bank_reference varchar(100) not null,
  prepayment varchar(20),
  result varchar(15) not null default 'PENDING' check (result in ('PENDING', 'POSTED', 'ALREADY_POSTED', 'REFUSED')),
  transaction_path text,
  problem text,
  detail_es text,
  detail_en text,
  primary key (batch_id, number),
  check ((result = 'REFUSED') = (problem is not null)),
  check ((result in ('POSTED', 'ALREADY_POSTED')) = (transaction_path is not null))
) with (fillfactor = 80);
create index repayment_batch_waiting on repayment_batch_line (batch_id, number) where result = 'PENDING';
