-- Registers: what was done, once each, never rewritten.
create table legal_document (
  id uuid primary key,
  consortium_id uuid not null references consortium,
  kind varchar(30) not null check (kind in ('STATUTES', 'REGULATIONS', 'STATUTES_AND_REGULATIONS', 'CONTRACT', 'OTHER')),
  title varchar(200) not null,
  evidence varchar(500),
  external_id varchar(100),
  external_client text,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  check ((external_id is null) = (external_client is null)),
  unique (external_client, external_id)
);
create index legal_document_of on legal_document (consortium_id, id);
revoke update, delete on legal_document from ayni_app;

create table alliance (
  id uuid primary key,
  partner varchar(200) not null,
  kind varchar(30) not null check (kind in ('CONSORTIUM', 'FOREIGN_NGO', 'NATIONAL_NGO', 'MULTILATERAL', 'COMPANY',
    'UNIVERSITY', 'GOVERNMENT', 'OTHER')),
  formal boolean not null,
  signed_document varchar(500),
  purpose varchar(500),
  external_id varchar(100),
  external_client text,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  check ((external_id is null) = (external_client is null)),
  check (formal = (signed_document is not null)),
  unique (external_client, external_id)
);
revoke update, delete on alliance from ayni_app;

create table forum (
  id uuid primary key,
  name varchar(200) not null,
  place varchar(200),
  topic varchar(500),
  external_id varchar(100),
  external_client text,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  check ((external_id is null) = (external_client is null)),
  unique (external_client, external_id)
);
revoke update, delete on forum from ayni_app;

create table publication (
  id uuid primary key,
  kind varchar(20) not null
    check (kind in ('CATALOGUE', 'CD', 'BROCHURE', 'INTERVIEW', 'ARTICLE', 'BROADCAST', 'WEBSITE', 'OTHER')),
  title varchar(200) not null,
  copies integer check (copies >= 0),
  consortia_featured uuid[] not null,
  external_id varchar(100),
  external_client text,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  check ((external_id is null) = (external_client is null)),
  unique (external_client, external_id)
);
revoke update, delete on publication from ayni_app;
