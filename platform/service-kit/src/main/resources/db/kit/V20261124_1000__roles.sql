-- The application's role owns nothing: it works with what it is granted. Tables to which rows are only ever added take
-- update and delete away again where they are made.
alter default privileges in schema public grant select, insert, update, delete on tables to ayni_app;
alter default privileges in schema public grant usage on sequences to ayni_app;
