-- One register of what a bank calls its money movements (rule 69): transactions of loans and remittances enter
-- themselves, and a row whose reference was used before is not added, as with "on conflict do nothing". A reference is
-- never freed, not by a reversal either.
create table bank_reference (
  bank_id uuid not null,
  reference varchar(100) not null,
  primary key (bank_id, reference)
);
revoke update, delete on bank_reference from ayni_app;

insert into bank_reference (bank_id, reference)
select bank_id, bank_reference from loan_transaction where bank_reference is not null
union
select bank_id, bank_reference from remittance;

create function enter_bank_reference() returns trigger language plpgsql as $$
begin
  insert into bank_reference (bank_id, reference) values (new.bank_id, new.bank_reference) on conflict do nothing;
  if found then
    return new;
  end if;
  return null;
end $$;
create trigger enter_bank_reference before insert on loan_transaction
  for each row when (new.bank_reference is not null) execute function enter_bank_reference();
create trigger enter_bank_reference before insert on remittance
  for each row execute function enter_bank_reference();
