-- The fund's own money is never lent beyond what is allotted (rule 15): its share is always within the pledge.
alter table fund_policy add constraint own_money_is_backed check (funding_model <> 'CO_FUNDED' or fully_backed);
alter table fund_window add constraint own_money_is_backed check (not co_funded or fully_backed);
