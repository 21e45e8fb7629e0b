-- A signed promise is receivable before it arrives (posting table, "signed first").
alter table contribution add column signed_on date;
