-- A key and the answer to its command, in the transaction of the effect. Kept at least 30 days.
create table idempotency_key (
  client text not null,
  method text not null,
  path text not null,
  key text not null,
  fingerprint bytea not null,
  status smallint,
  location text,
  etag text,
  body text,
  created_at timestamptz not null,
  primary key (client, method, path, key)
);
create index idempotency_key_age on idempotency_key using brin (created_at);
