-- What a therapist answered to a hint in a transcript. Nothing is written over: the latest answer counts.
create table hint_answer (
    transcript_id text not null references transcript,
    rule text not null,
    rule_version integer not null,
    turn integer not null,
    number integer not null,
    by_id text not null,
    at text not null,
    envelope text not null,
    primary key (transcript_id, rule, rule_version, turn, number)
);

-- Therapists who asked for places to look; nobody else is shown any.
create table hint_reader (
    person_id text primary key references person,
    at text not null
);
