-- What people write about an indicator in a period. Rows are only ever added; a later text of the same author stands
-- beside the earlier one.
create table narrative (
  id uuid primary key,
  indicator varchar(20) not null,
  period_code varchar(10) not null,
  kind varchar(10) not null check (kind in ('ACHIEVED', 'LESSON', 'REASON')),
  text varchar(4000) not null check (text <> ''),
  written_by varchar(200) not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null
);
create index narrative_of_indicator on narrative (indicator, id);
revoke update, delete on narrative from ayni_app;
