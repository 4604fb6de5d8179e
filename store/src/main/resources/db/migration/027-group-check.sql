-- When it was shown how the group is; afterwards nobody answers any more.
alter table gathering add column check_shown_at text;

update gathering set check_shown_at = ended_at where ended_at is not null;
