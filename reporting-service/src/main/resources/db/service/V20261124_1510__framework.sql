-- The results framework is data. A version is what one framework file says, known by its digest; it never changes.
create table framework_version (
  digest varchar(64) primary key,
  code varchar(20) not null,
  label varchar(40) not null,
  source text not null,
  loaded_at timestamptz not null
);

-- PURPOSE > RESULT > INDICATOR; beside them the donor's indicators (MDB), the agreement's commitments, the named
-- figures and the rules between figures. The body is the entry as the file says it.
create table framework_entry (
  digest varchar(64) not null references framework_version,
  section varchar(20) not null check (section in ('PURPOSE', 'RESULT', 'INDICATOR', 'MDB', 'COMMITMENT', 'FIGURE', 'RULE')),
  code varchar(60) not null,
  position smallint not null,
  body jsonb not null,
  primary key (digest, section, code)
);

-- Many to many: which results a donor's indicator speaks about.
create table framework_link (
  digest varchar(64) not null references framework_version,
  mdb_code varchar(10) not null,
  result_code varchar(10) not null,
  primary key (digest, mdb_code, result_code)
);
revoke update, delete on framework_version, framework_entry, framework_link from ayni_app;
