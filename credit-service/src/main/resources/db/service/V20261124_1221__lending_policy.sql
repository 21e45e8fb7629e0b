-- Under which numbers applications are taken and decided, from a day on; for one product, or for all (null).
create table lending_policy (
  id uuid primary key,
  product_id uuid references loan_product,
  effective_on date not null,
  application_days integer not null check (application_days > 0),
  ineligible_days integer not null check (ineligible_days > 0),
  bureau_fresh_days integer not null check (bureau_fresh_days > 0),
  maximum_open_loans integer check (maximum_open_loans >= 0),
  maximum_days_past_due integer not null check (maximum_days_past_due >= 0),
  collateral_above_amount numeric(19, 2) check (collateral_above_amount > 0),
  currency varchar(3),
  collateral_percent numeric(6, 2) not null check (collateral_percent >= 0),
  vote_ranges text not null,
  borrowing_legal_forms text not null,
  source varchar(300) not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  check ((collateral_above_amount is null) = (currency is null))
);
create index lending_policy_product on lending_policy (product_id, effective_on);
revoke update, delete on lending_policy from ayni_app;

-- 90, 30 and 30 days are the design's; the rest is assumed until somebody agrees on something else.
insert into lending_policy values
  ('00000000-0000-7000-8000-000000000001', null, '1900-01-01', 90, 30, 30, null, 30, null, null, 100, '[]',
   '["CIVIL_ASSOCIATION", "SRL", "COOPERATIVE"]', 'ASSUMPTION', '1900-01-01', '1900-01-01', now());
