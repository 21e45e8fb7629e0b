create table bank (
  id uuid primary key,
  external_id varchar(100),
  external_client text,
  name varchar(200) not null,
  recorded_at timestamptz not null,
  unique (external_client, external_id)
);

create table fund (
  id uuid primary key,
  version integer not null,
  external_id varchar(100),
  external_client text,
  name varchar(200) not null,
  currency varchar(3) not null check (currency in ('USD', 'BOB')),
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  unique (external_client, external_id)
);

-- What is agreed about a fund, from a day on. A loan copies what binds it at approval (rule 10).
create table fund_policy (
  id uuid primary key,
  fund_id uuid not null references fund,
  effective_on date not null,
  funding_model varchar(20) not null check (funding_model in ('GUARANTEE_ONLY', 'CO_FUNDED')),
  leverage numeric(6, 2) not null check (leverage > 0),
  fully_backed boolean not null,
  cover_percent numeric(5, 2) not null check (cover_percent > 0 and cover_percent <= 100),
  cover_mode varchar(20) not null check (cover_mode in ('PARI_PASSU', 'FIRST_LOSS')),
  release varchar(20) not null check (release in ('REVOLVING', 'FROZEN')),
  base varchar(30) not null check (base in ('PRINCIPAL', 'PRINCIPAL_AND_INTEREST')),
  claim_trigger_days integer not null check (claim_trigger_days > 0),
  claim_deadline_days integer not null check (claim_deadline_days > 0),
  reservation_days integer not null check (reservation_days > 0),
  confirmation_grace_days integer not null check (confirmation_grace_days >= 0),
  source varchar(300) not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  unique (fund_id, effective_on)
);
revoke update, delete on fund_policy from ayni_app;

create table contribution (
  id uuid primary key,
  fund_id uuid not null references fund,
  source varchar(10) not null check (source in ('DONOR', 'BANK', 'CASH', 'IN_KIND')),
  planned_amount numeric(19, 2) not null check (planned_amount > 0),
  received_amount numeric(19, 2) check (received_amount > 0 and received_amount <= planned_amount),
  currency varchar(3) not null,
  received_on date,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  check ((received_amount is null) = (received_on is null))
);
create index contribution_fund on contribution (fund_id);

create table deposit (
  id uuid primary key,
  fund_id uuid not null references fund,
  bank_id uuid not null references bank,
  certificate_number varchar(50) not null,
  amount numeric(19, 2) not null check (amount > 0),
  currency varchar(3) not null,
  annual_rate_percent numeric(7, 4) not null check (annual_rate_percent >= 0),
  opened_on date not null,
  matures_on date,
  auto_renews boolean not null,
  pledged_from date not null check (pledged_from >= opened_on),
  pledged_to date check (pledged_to >= pledged_from),
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  unique (bank_id, certificate_number)
);
create index deposit_fund on deposit (fund_id);

-- A fund at one bank: the row that every approval passes. The checks hold under any concurrency (rules 2 to 4).
create table fund_window (
  fund_id uuid not null references fund,
  bank_id uuid not null references bank,
  currency varchar(3) not null,
  fully_backed boolean not null,
  pledged numeric(19, 2) not null default 0 check (pledged >= 0),
  capacity numeric(19, 2) not null default 0 check (capacity >= 0),
  exposure_reserved numeric(19, 2) not null default 0 check (exposure_reserved >= 0),
  exposure_committed numeric(19, 2) not null default 0 check (exposure_committed >= 0),
  shortfall numeric(19, 2) not null default 0 check (shortfall >= 0),
  cover_reserved numeric(19, 2) not null default 0 check (cover_reserved >= 0),
  cover_committed numeric(19, 2) not null default 0 check (cover_committed >= 0),
  cover_claimed numeric(19, 2) not null default 0 check (cover_claimed >= 0),
  cover_shortfall numeric(19, 2) not null default 0 check (cover_shortfall >= 0),
  primary key (fund_id, bank_id),
  constraint exposure_within_capacity check (exposure_reserved + exposure_committed <= capacity + shortfall),
  constraint cover_within_pledge check (
    not fully_backed or cover_reserved + cover_committed + cover_claimed <= pledged + cover_shortfall)
) with (fillfactor = 50);

-- The part of a window that one loan holds: exposure (principal) and cover (rule 1).
create table reservation (
  loan_id uuid primary key,
  fund_id uuid not null,
  bank_id uuid not null,
  currency varchar(3) not null,
  cover_percent numeric(5, 2) not null,
  release varchar(20) not null,
  exposure_reserved numeric(19, 2) not null check (exposure_reserved >= 0),
  exposure_committed numeric(19, 2) not null check (exposure_committed >= 0),
  cover_reserved numeric(19, 2) not null check (cover_reserved >= 0),
  cover_committed numeric(19, 2) not null check (cover_committed >= 0),
  status varchar(10) not null check (status in ('RESERVED', 'COMMITTED', 'RELEASED', 'VOIDED', 'EXPIRED')),
  expires_on date not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  foreign key (fund_id, bank_id) references fund_window
);
create index reservation_window on reservation (fund_id, bank_id) where status in ('RESERVED', 'COMMITTED');
