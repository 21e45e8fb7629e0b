-- The probe's copy of what it hears.
create table milestone (
  consortium_id uuid not null,
  sequence bigint not null,
  milestone text not null,
  primary key (consortium_id, sequence)
);
