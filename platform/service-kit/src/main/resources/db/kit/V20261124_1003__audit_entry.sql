-- Append-only: the application may add and read. hash = sha256(previous_hash || content).
create table audit_entry (
  id uuid primary key,
  subject text not null,
  sequence integer not null check (sequence >= 1),
  content text not null,
  previous_hash bytea not null,
  hash bytea not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  unique (subject, sequence)
);
revoke update, delete on audit_entry from ayni_app;

-- The heads of all subjects that changed since the seal before, chained through the service.
create table audit_seal (
  sequence integer primary key check (sequence >= 1),
  content text not null,
  previous_hash bytea not null,
  hash bytea not null,
  sealed_to uuid not null,
  sealed_at timestamptz not null
);
revoke update, delete on audit_seal from ayni_app;
