-- In the order in which the relay reads: bucket by bucket, so that within a pass it never meets what it sent before, and
-- the planner cannot mistake the primary key, which has the same order, for a way to what is unsent.
drop index outbox_unsent;
create index outbox_unsent on outbox (bucket, position) where published_at is null;
