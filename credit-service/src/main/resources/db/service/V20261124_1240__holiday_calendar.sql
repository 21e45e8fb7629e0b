-- Non-working days of a place and where a due date moves. A calendar never changes: contracts were agreed by it.
create table holiday_calendar (
  id uuid primary key,
  external_id varchar(100),
  external_client text,
  name varchar(200) not null,
  weekend_days text[] not null check (cardinality(weekend_days) <= 6),
  holidays date[] not null,
  moving varchar(20) not null check (moving in ('FOLLOWING', 'PRECEDING', 'MODIFIED_FOLLOWING')),
  source varchar(300) not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  unique (external_client, external_id)
);
revoke update, delete on holiday_calendar from ayni_app;
