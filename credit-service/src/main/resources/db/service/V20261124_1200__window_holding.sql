-- What a loan holds of its window also when a claim is open, and against whose limits it counts (rules 34, 65, 66).
alter table reservation
  add column cover_claimed numeric(19, 2) not null default 0 check (cover_claimed >= 0),
  add column person_id uuid,
  add column enterprise_id uuid,
  add column consortium_id uuid,
  add column sector varchar(100);

update reservation r set person_id = l.person_id, enterprise_id = l.enterprise_id, consortium_id = l.consortium_id,
  sector = l.sector
from loan l where l.id = r.loan_id;

-- How much exposure one borrower, enterprise, consortium or sector has in a window. The bank's is the window's own.
create table exposure_use (
  fund_id uuid not null,
  bank_id uuid not null,
  dimension varchar(12) not null check (dimension in ('BORROWER', 'ENTERPRISE', 'CONSORTIUM', 'SECTOR')),
  key varchar(100) not null,
  in_use numeric(19, 2) not null check (in_use >= 0),
  primary key (fund_id, bank_id, dimension, key)
) with (fillfactor = 50);

insert into exposure_use (fund_id, bank_id, dimension, key, in_use)
select fund_id, bank_id, dimension, key, sum(exposure_reserved + exposure_committed)
from reservation r
cross join lateral (values ('BORROWER', person_id::text), ('ENTERPRISE', enterprise_id::text),
                           ('CONSORTIUM', consortium_id::text), ('SECTOR', sector)) counted (dimension, key)
where key is not null
group by fund_id, bank_id, dimension, key;

-- Leverage binds the window (rule 10); the count of its deposits' changes tells an approval whether its sum is stale.
alter table fund_window
  add column leverage numeric(6, 2) not null default 1 check (leverage > 0),
  add column deposits_version integer not null default 0;

update fund_window w set leverage = (
  select leverage from fund_policy p where p.fund_id = w.fund_id order by effective_on desc limit 1);
