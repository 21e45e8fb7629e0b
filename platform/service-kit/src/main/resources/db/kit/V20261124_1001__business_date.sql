-- The business date where it can be set (the local stack); empty in production.
create table business_date (
  singleton boolean primary key check (singleton),
  business_date date not null
);
