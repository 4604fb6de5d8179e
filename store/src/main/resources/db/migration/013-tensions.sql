-- A tension of a case; by_id is empty where the client opened it.
create table tension (
    id text primary key,
    case_id text not null references therapy_case,
    by_id text not null,
    opened_at text not null
);

create index tension_of_case on tension (case_id);

-- What was added to a tension, each with its author and time. Nothing is written over; what its author took back lost its words.
create table tension_entry (
    tension_id text not null references tension,
    number integer not null,
    kind text not null,
    by_id text not null,
    at text not null,
    envelope text,
    primary key (tension_id, number)
);
