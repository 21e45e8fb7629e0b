-- What enterprises answered to the survey's question about income: a value, a band's lower bound, or no figure.
create table known_survey_income (
  survey_id uuid primary key,
  enterprise_id uuid not null,
  status text not null,
  monthly_income_amount numeric(19, 2),
  currency varchar(3),
  answered_on date not null
);
create index known_survey_income_enterprise on known_survey_income (enterprise_id);
