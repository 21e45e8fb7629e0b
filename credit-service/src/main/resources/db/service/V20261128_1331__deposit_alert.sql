-- A free deposit may be pledged again.
alter table deposit_entry
  drop constraint deposit_entry_kind_check,
  add constraint deposit_entry_kind_check check (kind in ('PLEDGED', 'RENEWED', 'DRAWN', 'INTEREST_ACCRUED',
    'INTEREST_PAID', 'LIEN_RELEASED', 'MATURED', 'PLEDGED_AGAIN', 'REDEEMED'));

-- Told once that a deposit ends on a day before the loans that it secures.
create table deposit_alert (
  deposit_id uuid not null references deposit,
  ends_on date not null,
  needed_until date not null check (needed_until >= ends_on),
  recorded_at timestamptz not null,
  primary key (deposit_id, ends_on)
);
revoke update, delete on deposit_alert from ayni_app;
