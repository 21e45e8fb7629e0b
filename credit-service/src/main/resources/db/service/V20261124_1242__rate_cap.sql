-- What the law allows each segment of productive credit. A row never changes: a later one takes its place.
create table rate_cap (
  id uuid primary key,
  segment varchar(10) not null check (segment in ('MICRO', 'SMALL', 'LARGER')),
  percent numeric(5, 2) not null check (percent >= 0 and percent <= 100),
  effective_from date not null,
  effective_to date check (effective_to >= effective_from),
  source varchar(300) not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  unique (segment, effective_from)
);

insert into rate_cap (id, segment, percent, effective_from, source, valid_on, booked_on, recorded_at)
select id::uuid, segment, percent, '2014-07-09', 'Decreto Supremo 2055 de 2014-07-09, artículo 5 (sin seguros ni formularios)',
  '2014-07-09', '2026-11-24', '2026-11-24T12:42:00Z'
from (values
  ('01471c7c-d000-7000-8000-000000002055', 'MICRO', 11.50),
  ('01471c7c-d000-7000-8000-000000002056', 'SMALL', 7.00),
  ('01471c7c-d000-7000-8000-000000002057', 'LARGER', 6.00)) law (id, segment, percent);

revoke update, delete on rate_cap from ayni_app;
