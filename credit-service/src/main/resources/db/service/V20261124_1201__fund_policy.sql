-- What is agreed beyond the first terms, with the defaults that the design names (rules 9, 11, 58, 59).
alter table fund_policy
  add column covered_interest_days integer not null default 90 check (covered_interest_days >= 0),
  add column sharing varchar(12) not null default 'PRO_RATA'
    check (sharing in ('PRO_RATA', 'FUND_FIRST', 'BANK_FIRST')),
  add column recovery_restores_cover boolean not null default false,
  add column claim_source varchar(8) not null default 'DEPOSIT' check (claim_source in ('DEPOSIT', 'CASH'));

create table fund_policy_limit (
  policy_id uuid not null references fund_policy,
  fund_id uuid not null,
  dimension varchar(12) not null check (dimension in ('BORROWER', 'CONSORTIUM', 'SECTOR', 'BANK')),
  amount numeric(19, 2) check (amount >= 0),
  percent_of_capacity numeric(5, 2) check (percent_of_capacity > 0 and percent_of_capacity <= 100),
  currency varchar(3) not null,
  primary key (policy_id, dimension),
  check (amount is not null or percent_of_capacity is not null)
);
create index fund_policy_limit_fund on fund_policy_limit (fund_id);
revoke update, delete on fund_policy_limit from ayni_app;
