-- A sector's name has no length of its own where it comes from.
alter table reservation alter column sector type text;
alter table exposure_use alter column key type text;
