-- Checks without an application, as they were answered.
create table eligibility_check (
  id uuid primary key,
  consortium_id uuid,
  product_id uuid not null references loan_product,
  result text not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null
);
revoke update, delete on eligibility_check from ayni_app;
