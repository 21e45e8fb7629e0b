-- What the bureau answered about a person. The document and the raw answer are kept only encrypted.
create table bureau_check (
  id uuid primary key,
  person_id uuid not null,
  purpose varchar(30) not null,
  consent_id uuid not null,
  document_digest text not null,
  document_cipher text not null,
  outcome varchar(12) not null check (outcome in ('REPORT', 'NOT_FOUND', 'UNAVAILABLE')),
  rating varchar(1) check (rating in ('A', 'B', 'C', 'D', 'E', 'F')),
  listed boolean,
  lenders integer check (lenders >= 0),
  answer_cipher text,
  answer_hash text,
  retrieved_on date not null,
  expires_on date not null check (expires_on >= retrieved_on),
  failure varchar(300),
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  check ((outcome = 'REPORT') = (rating is not null and listed is not null)),
  check ((outcome = 'UNAVAILABLE') = (failure is not null))
);
create index bureau_check_person on bureau_check (person_id, id);
revoke update, delete on bureau_check from ayni_app;
