-- What Debezium's event router expects, and a little more: bucket chooses the lane, sequence counts an aggregate's events.
create table outbox (
  position bigint generated always as identity primary key,
  id uuid not null unique,
  aggregatetype text not null,
  aggregateid uuid not null,
  type text not null,
  payload text not null,
  headers text not null,
  sequence bigint not null check (sequence >= 1),
  bucket smallint not null generated always as (uuid_hash(aggregateid) & 1023) stored,
  created_at timestamptz not null,
  published_at timestamptz,
  unique (aggregateid, sequence)
);
create index outbox_unsent on outbox (position) include (bucket) where published_at is null;
create index outbox_sent on outbox (published_at) where published_at is not null;

create table outbox_sequence (
  aggregateid uuid primary key,
  last bigint not null
) with (fillfactor = 80);
