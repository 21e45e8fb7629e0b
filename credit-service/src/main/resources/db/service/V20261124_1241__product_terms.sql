-- The rest of a product's terms. What was offered before takes the design's defaults.
alter table loan_product
  add column conditions jsonb not null default '{"recalculation": "DAILY", "payoffInterest": "TO_DATE",
    "overpayment": "REFUSE", "prepayment": "NEXT_INSTALMENT", "toleranceDays": 0, "toleranceAmount": "0",
    "due": ["PENALTY", "FEE", "INTEREST", "PRINCIPAL"], "inAdvance": ["PENALTY", "FEE", "INTEREST", "PRINCIPAL"],
    "penalty": null}',
  add column principal_grace_instalments integer not null default 0
    check (principal_grace_instalments >= 0 and principal_grace_instalments < minimum_instalments),
  add column interest_grace_instalments integer not null default 0
    check (interest_grace_instalments >= 0 and interest_grace_instalments < minimum_instalments),
  add column fees jsonb not null default '[]' check (jsonb_typeof(fees) = 'array'),
  add column rounding varchar(10) not null default 'HALF_EVEN'
    check (rounding in ('HALF_EVEN', 'HALF_UP', 'HALF_DOWN', 'UP', 'DOWN')),
  add column instalment_pricing varchar(20) not null default 'PERIOD_FACTORS'
    check (instalment_pricing in ('PERIOD_FACTORS', 'MEAN_MONTH')),
  add column segment varchar(10) check (segment in ('MICRO', 'SMALL', 'LARGER')),
  add column calendar_id uuid references holiday_calendar;

-- A flat interest is never recalculated by days.
update loan_product set conditions = jsonb_set(conditions, '{recalculation}', '"NONE"') where interest_method = 'FLAT';

alter table loan_product
  alter column conditions drop default,
  alter column principal_grace_instalments drop default,
  alter column interest_grace_instalments drop default,
  alter column fees drop default,
  alter column rounding drop default,
  alter column instalment_pricing drop default;
