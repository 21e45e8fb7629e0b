-- Loans that owe and never said when their last instalment is due: few or none, and asked for with every page of a fund.
create index loan_balance_undated on loan_balance (loan_id) where principal > 0 and last_due_on is null;
create index loan_balance_undated on rebuilt.loan_balance (loan_id) where principal > 0 and last_due_on is null;
