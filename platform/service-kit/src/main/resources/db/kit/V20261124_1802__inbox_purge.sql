-- Finds what was taken in long ago without costing the writer an index entry a row: rows lie in the order of their arrival.
create index inbox_received on inbox using brin (received_at) with (pages_per_range = 16, autosummarize = on);
