-- A deposit's life: pledged, free, redeemed; what it earned; and each certificate it ever had (rules 5, 59).
alter table deposit
  add column version integer not null default 1,
  add column status varchar(8) not null default 'PLEDGED' check (status in ('PLEDGED', 'FREE', 'REDEEMED')),
  add column accrued_amount numeric(19, 2) not null default 0 check (accrued_amount >= 0),
  add column ended_on date,
  add constraint ended_when_not_pledged check ((status = 'PLEDGED') = (ended_on is null));
create index deposit_pledged on deposit (fund_id, bank_id) where status = 'PLEDGED';

create table deposit_entry (
  id uuid primary key,
  deposit_id uuid not null references deposit,
  bank_id uuid not null,
  kind varchar(20) not null check (kind in ('PLEDGED', 'RENEWED', 'DRAWN', 'INTEREST_ACCRUED', 'INTEREST_PAID',
    'LIEN_RELEASED', 'MATURED', 'REDEEMED')),
  amount numeric(19, 2) not null check (amount >= 0),
  currency varchar(3) not null,
  certificate_number varchar(50),
  cause_id uuid,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  check ((certificate_number is null) = (kind not in ('PLEDGED', 'RENEWED', 'DRAWN')) or kind = 'DRAWN')
);
create index deposit_entry_deposit on deposit_entry (deposit_id, id);
-- A certificate is used once, also after the deposit has another.
create unique index deposit_entry_certificate on deposit_entry (bank_id, certificate_number)
  where certificate_number is not null;
revoke update, delete on deposit_entry from ayni_app;

insert into deposit_entry (id, deposit_id, bank_id, kind, amount, currency, certificate_number, valid_on, booked_on,
  recorded_at)
select gen_random_uuid(), id, bank_id, 'PLEDGED', amount, currency, certificate_number, valid_on, booked_on, recorded_at
from deposit;
