-- What stood in an entry from paper before the therapist who typed it corrected it. Answers are lines of item, tab and points; words lie in an envelope, and are empty where there were none or the client took them away.
create table correction (
    form_id text not null references form,
    turn integer not null,
    at text not null,
    sharing text not null,
    answers text not null,
    words text,
    primary key (form_id, turn)
);
