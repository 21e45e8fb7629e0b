-- Under CO_FUNDED the fund's own money is in each loan (design rules 15 to 17): its share is its cover, and what is
-- pledged of a window is cash allotted to lending there.
alter table fund_policy
  add column fund_share_percent numeric(5, 2) check (fund_share_percent > 0 and fund_share_percent <= 100),
  add constraint co_funded_has_a_share check ((funding_model = 'CO_FUNDED') = (fund_share_percent is not null)),
  add constraint its_share_is_its_cover check (fund_share_percent is null or fund_share_percent = cover_percent);
alter table fund_window add column co_funded boolean not null default false;

create table allotment (
  id uuid primary key,
  fund_id uuid not null references fund,
  bank_id uuid not null references bank,
  amount numeric(19, 2) not null check (amount <> 0),
  currency varchar(3) not null,
  reason varchar(300) not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  foreign key (fund_id, bank_id) references fund_window,
  check (valid_on <= booked_on)
);
create index allotment_fund on allotment (fund_id, id);
revoke update, delete on allotment from ayni_app;

-- Interest of loans that are past due by more than 90 days is no income while it is not paid (rule 63).
alter table loan_day add column suspended numeric(19, 2) not null default 0 check (suspended >= 0);
