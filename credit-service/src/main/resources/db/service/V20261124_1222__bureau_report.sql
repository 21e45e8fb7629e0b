-- Whose answer it is, what it said about debts (encrypted like the raw answer), and the bank's own reports.
alter table bureau_check
  add column source varchar(12) not null default 'HTTP' check (source in ('HTTP', 'BANK_UPLOAD')),
  add column bank_id uuid references bank,
  add column debts_cipher text,
  add constraint bank_of_an_upload check ((source = 'BANK_UPLOAD') = (bank_id is not null));
create index bureau_check_latest on bureau_check (person_id, retrieved_on, id);

-- The first check binds person and document; any other pairing is refused (rule 31).
create table bureau_identity (
  person_id uuid primary key,
  document_digest text not null unique,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null
);
revoke update, delete on bureau_identity from ayni_app;
insert into bureau_identity (person_id, document_digest, valid_on, booked_on, recorded_at)
select distinct on (person_id) person_id, document_digest, valid_on, booked_on, recorded_at
from bureau_check order by person_id, id
on conflict do nothing;
