-- Double entry: a posting is one row with a debit and a credit account, so every journal balances by construction.
create table ledger_account (
  code varchar(4) primary key check (code ~ '^[1-59]\d{3}$'),
  hledger_name text not null unique,
  memo boolean not null generated always as (code like '9%') stored,
  unique (code, memo)
);
revoke update, delete on ledger_account from ayni_app;

create table ledger_journal (
  id uuid primary key,
  fund_id uuid not null,
  kind text not null,
  cause_id uuid not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  check (valid_on <= booked_on)
);
create index ledger_journal_fund on ledger_journal (fund_id, booked_on);
revoke update, delete on ledger_journal from ayni_app;

create table ledger_posting (
  id uuid primary key,
  journal_id uuid not null references ledger_journal,
  fund_id uuid not null,
  booked_on date not null,
  debit varchar(4) not null,
  credit varchar(4) not null,
  memo boolean not null,
  amount numeric(19, 2) not null check (amount > 0),
  currency varchar(3) not null,
  bank_id uuid,
  deposit_id uuid,
  loan_id uuid,
  check (debit <> credit),
  -- Both accounts are memo accounts, or neither is: a fact of the books never meets a note beside them.
  foreign key (debit, memo) references ledger_account (code, memo),
  foreign key (credit, memo) references ledger_account (code, memo)
);
create index ledger_posting_fund on ledger_posting (fund_id, booked_on) include (debit, credit, amount);
create index ledger_posting_journal on ledger_posting (journal_id);
revoke update, delete on ledger_posting from ayni_app;

insert into ledger_account (code, hledger_name) values
  ('1010', 'assets:cash'), ('1020', 'assets:contributions-receivable'), ('1030', 'assets:in-kind'),
  ('1110', 'assets:deposits:pledged'), ('1120', 'assets:deposits:free'), ('1130', 'assets:deposits:interest'),
  ('1210', 'assets:share:principal'), ('1220', 'assets:share:interest'), ('1230', 'assets:share:charges'),
  ('1290', 'assets:share:allowance'), ('1310', 'assets:claims:subrogated'), ('1390', 'assets:claims:allowance'),
  ('1410', 'assets:due-from-bank'),
  ('2110', 'liabilities:claims-payable'), ('2120', 'liabilities:guarantee-provision'),
  ('2130', 'liabilities:due-to-bank'), ('2140', 'liabilities:borrower-credit'),
  ('3010', 'equity:contributions:donor'), ('3020', 'equity:contributions:cash'),
  ('3030', 'equity:contributions:bank'), ('3040', 'equity:contributions:in-kind'), ('3900', 'equity:result'),
  ('4010', 'income:deposit-interest'), ('4020', 'income:loan-interest'), ('4030', 'income:fees'),
  ('4040', 'income:penalties'), ('4050', 'income:recoveries'), ('4060', 'income:guarantee-commission'),
  ('5010', 'expenses:guarantee-provision'), ('5020', 'expenses:loan-provision'), ('5030', 'expenses:waivers'),
  ('5040', 'expenses:collection'), ('5050', 'expenses:loan-losses'),
  ('9010', 'memo:exposure:available'), ('9020', 'memo:exposure:reserved'), ('9030', 'memo:exposure:committed'),
  ('9090', 'memo:exposure:capacity'), ('9110', 'memo:cover:free'), ('9120', 'memo:cover:reserved'),
  ('9130', 'memo:cover:committed'), ('9140', 'memo:cover:claimed'), ('9190', 'memo:cover:pledged'),
  ('9210', 'memo:loans:outstanding'), ('9220', 'memo:loans:interest'), ('9230', 'memo:loans:charges'),
  ('9240', 'memo:loans:written-off'), ('9250', 'memo:loans:credit'), ('9290', 'memo:loans:lender'),
  ('9310', 'memo:claims:under-review'), ('9390', 'memo:claims:contra'),
  ('9410', 'memo:contributions:planned'), ('9490', 'memo:contributions:contra'),
  ('9510', 'memo:interest:suspended'), ('9590', 'memo:interest:contra');
