-- Until when a bank may confirm a disbursement of the reservation's time; then the close releases it (rule 35).
alter table reservation add column confirmable_to date;
update reservation r set confirmable_to = l.confirmable_to from loan l where l.id = r.loan_id;
create index reservation_confirmable on reservation (confirmable_to) where status = 'RESERVED';
