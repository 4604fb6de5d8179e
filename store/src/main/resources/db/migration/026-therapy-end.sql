-- How a therapy ended, as its therapist says; empty where nobody said, and while it goes on.
alter table therapy_case add column therapy_end text;
