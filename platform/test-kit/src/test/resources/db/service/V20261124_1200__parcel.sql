create table parcel (
  id uuid primary key,
  external_id varchar(100),
  external_client text,
  label varchar(60) not null,
  state varchar(12) not null check (state in ('OPEN', 'CLOSED')),
  kind varchar(12) not null,
  insured_amount numeric(19,2) not null check (insured_amount >= 0),
  currency varchar(3) not null,
  share_percent numeric(9,4),
  packed_on date not null,
  pieces integer not null,
  version integer not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  unique (external_client, external_id)
);
