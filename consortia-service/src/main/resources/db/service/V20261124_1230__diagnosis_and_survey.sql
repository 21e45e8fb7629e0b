-- Append-only: what was found on a day with a version of the instrument; a later diagnosis is another row.
create table diagnosis (
  id uuid primary key,
  consortium_id uuid not null references consortium,
  enterprise_id uuid references enterprise,
  instrument_version varchar(20) not null,
  income_amount numeric(19, 2) check (income_amount >= 0),
  income_currency varchar(3) check (length(income_currency) = 3),
  debt_amount numeric(19, 2) check (debt_amount >= 0),
  debt_currency varchar(3) check (length(debt_currency) = 3),
  collateral varchar(500),
  documents_held text[] not null,
  external_id varchar(100),
  external_client text,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  check ((external_id is null) = (external_client is null)),
  check ((income_amount is null) = (income_currency is null)),
  check ((debt_amount is null) = (debt_currency is null)),
  unique (external_client, external_id)
);
create index diagnosis_of_consortium on diagnosis (consortium_id, id);
create index diagnosis_of_enterprise on diagnosis (enterprise_id, id);
revoke update, delete on diagnosis from ayni_app;

-- priority 1 comes first.
create table diagnosis_need (
  diagnosis_id uuid not null references diagnosis,
  priority smallint not null check (priority >= 1),
  code varchar(50) not null,
  area varchar(20) not null check (area in ('PRODUCTION', 'MANAGEMENT', 'MARKET', 'FINANCE')),
  description varchar(500),
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  primary key (diagnosis_id, priority),
  unique (diagnosis_id, code)
);
revoke update, delete on diagnosis_need from ayni_app;

create table survey_round (
  id uuid primary key,
  code varchar(50) not null unique,
  kind varchar(20) not null check (kind in ('BASELINE', 'FOLLOW_UP')),
  opens_on date not null,
  due_on date not null check (due_on >= opens_on),
  version integer not null,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null
);

-- The questions are data. unit null: the answer says its own (a currency, or what the product is counted in).
create table survey_question (
  code varchar(50) primary key,
  kind varchar(20) not null check (kind in ('COUNT', 'AMOUNT', 'QUANTITY')),
  unit varchar(20),
  may_be_negative boolean not null,
  text_es text not null,
  text_en text not null
);
insert into survey_question (code, kind, unit, may_be_negative, text_es, text_en) values
  ('JOBS_CREATED_FAMILY', 'COUNT', 'JOB', false,
   'Empleos creados para familiares desde la admisión', 'Jobs created for family members since admission'),
  ('JOBS_CREATED_HIRED', 'COUNT', 'JOB', false,
   'Empleos creados fuera de la familia desde la admisión', 'Jobs created outside the family since admission'),
  ('JOBS_IMPROVED_FULL_TIME', 'COUNT', 'JOB', false,
   'Empleos a tiempo completo mejorados desde la admisión', 'Full-time jobs improved since admission'),
  ('JOBS_IMPROVED_PART_TIME', 'COUNT', 'JOB', false,
   'Empleos a medio tiempo mejorados desde la admisión', 'Part-time jobs improved since admission'),
  ('WORKERS_FAMILY_FULL_TIME', 'COUNT', 'PERSON', false,
   'Familiares que trabajan a tiempo completo', 'Family members who work full-time'),
  ('WORKERS_FAMILY_PART_TIME', 'COUNT', 'PERSON', false,
   'Familiares que trabajan a medio tiempo', 'Family members who work part-time'),
  ('WORKERS_HIRED_FULL_TIME', 'COUNT', 'PERSON', false,
   'Contratados a tiempo completo', 'Hired workers, full-time'),
  ('WORKERS_HIRED_PART_TIME', 'COUNT', 'PERSON', false,
   'Contratados a medio tiempo', 'Hired workers, part-time'),
  ('WORKERS_WOMEN', 'COUNT', 'PERSON', false, 'Mujeres que trabajan en el taller', 'Women who work in the workshop'),
  ('SALES', 'AMOUNT', null, false, 'Ventas del último mes', 'Sales of the last month'),
  ('COSTS', 'AMOUNT', null, false, 'Costos principales del último mes', 'Main costs of the last month'),
  ('PROFIT', 'AMOUNT', null, true,
   'Ganancia del último mes, preguntada directamente', 'Profit of the last month, asked directly'),
  ('OWN_DRAWINGS', 'AMOUNT', null, false,
   'Retiros del propietario en el último mes', 'What the owner took out in the last month'),
  ('HOURS', 'QUANTITY', 'HOUR_PER_WEEK', false, 'Horas de trabajo por semana', 'Hours worked a week'),
  ('MAIN_PRODUCT_QUANTITY', 'QUANTITY', null, false,
   'Cantidad producida del producto principal en el último mes', 'Main product made in the last month');
revoke insert, update, delete on survey_question from ayni_app;

-- One per enterprise and round. consortium_id is where the enterprise belonged on the day of the answers.
create table survey (
  id uuid primary key,
  round_id uuid not null references survey_round,
  enterprise_id uuid not null references enterprise,
  consortium_id uuid references consortium,
  source varchar(20) not null check (source in ('INTERVIEW', 'OWN_RECORDS', 'OBSERVATION', 'PHONE')),
  respondent_id uuid references person,
  external_id varchar(100),
  external_client text,
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  check ((external_id is null) = (external_client is null)),
  unique (round_id, enterprise_id),
  unique (external_client, external_id)
);
create index survey_of_enterprise on survey (enterprise_id, id);
revoke update, delete on survey from ayni_app;

-- Zero is a value; refused, unknown and not applicable have none.
create table survey_answer (
  survey_id uuid not null references survey,
  position smallint not null,
  question varchar(50) not null references survey_question,
  status varchar(20) not null,
  value numeric(19, 4),
  band_from numeric(19, 4),
  band_to numeric(19, 4),
  unit varchar(20),
  confidence varchar(10) check (confidence in ('HIGH', 'MEDIUM', 'LOW')),
  valid_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null,
  primary key (survey_id, question),
  check (case status
    when 'VALUE' then value is not null and band_from is null and band_to is null and unit is not null
    when 'BAND' then value is null and (band_from is not null or band_to is not null) and unit is not null
    when 'REFUSED' then num_nonnulls(value, band_from, band_to, unit) = 0
    when 'UNKNOWN' then num_nonnulls(value, band_from, band_to, unit) = 0
    when 'NOT_APPLICABLE' then num_nonnulls(value, band_from, band_to, unit) = 0
    else false end),
  check (band_from <= band_to)
);
revoke update, delete on survey_answer from ayni_app;
