-- Each index costs the writer once and the relay once more, when it marks what it sent. The id is made unique where it
-- is made and by the readers' inboxes; the purge begins at the oldest position.
alter table outbox drop constraint outbox_id_key;
drop index outbox_sent;
-- Sent and purged rows are dead soon: cleaned by their number, not by a share of a table that may be large.
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000,
  autovacuum_vacuum_insert_scale_factor = 0.2);
