-- Targets of a period, of an indicator as a whole or of one part of it. Rows are only ever added; the last one holds.
create table period_target (
  id uuid primary key,
  period_code varchar(10) not null,
  indicator varchar(20) not null,
  kind varchar(12) not null check (kind in ('CUMULATIVE', 'INCREMENTAL')),
  dimension varchar(20),
  part varchar(100),
  number numeric(19, 4) not null check (number >= 0),
  set_by varchar(200) not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  check ((dimension is null) = (part is null))
);
create index period_target_of_period on period_target (period_code, indicator, id);
revoke update, delete on period_target from ayni_app;
