-- In the order in which the relay reads: bucket by bucket, so that a pass never meets what it sent before, and the planner
-- need not guess how many rows a lane has (it read and sorted the whole table for each batch).
drop index outbox_unsent;
create index outbox_unsent on outbox (bucket, position) where published_at is null;
