-- The framework says who publishes what about the project.
alter table framework_entry drop constraint framework_entry_section_check;
alter table framework_entry add constraint framework_entry_section_check check (section in (
  'CALENDAR', 'PUBLICATION', 'PHASE', 'OBJECTIVE', 'PURPOSE', 'RESULT', 'INDICATOR', 'MDB', 'COMMITMENT', 'FIGURE', 'RULE',
  'STATED', 'CHECK', 'NOTE', 'LESSON'));
