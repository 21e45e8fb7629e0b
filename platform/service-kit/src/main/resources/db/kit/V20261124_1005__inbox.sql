create table inbox (
  event_id uuid primary key,
  received_at timestamptz not null
);

-- What could not be decoded, as it came.
create table dead_letter (
  id uuid primary key,
  topic text not null,
  partition integer not null,
  record_offset bigint not null,
  record_key text,
  payload bytea,
  reason text not null,
  received_at timestamptz not null,
  unique (topic, partition, record_offset)
);
