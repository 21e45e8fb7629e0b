-- The last days past due of the ratings A to E are data of the agreement; a contract keeps those of its approval.
alter table fund_policy
  add column rating_up_to_days integer[] not null default '{5,30,55,75,90}',
  add constraint five_bands check (cardinality(rating_up_to_days) = 5);
