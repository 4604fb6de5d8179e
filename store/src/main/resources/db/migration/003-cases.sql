-- One client with one therapist. Nothing here says who the client is.
create table therapy_case (
    id text primary key,
    pseudonym text not null unique,
    therapist_id text not null references person,
    opened_at text not null,
    closed_at text,
    rhythm_instrument text,
    rhythm_every integer,
    rhythm_place text
);

create index case_of_therapist on therapy_case (therapist_id);

create table hand_over (
    id text primary key,
    case_id text not null references therapy_case,
    from_id text not null references person,
    to_id text not null references person,
    by_id text not null references person,
    at text not null
);

create index hand_over_of_case on hand_over (case_id);

-- A supervisor reads a case from one time until another.
create table allotment (
    id text primary key,
    case_id text not null references therapy_case,
    person_id text not null references person,
    from_at text not null,
    until_at text
);

create index allotment_of_person on allotment (person_id, case_id);

create index allotment_of_case on allotment (case_id);

-- A session; the word is taken in SQL.
create table meeting (
    id text primary key,
    case_id text not null references therapy_case,
    number integer not null,
    held_on text not null,
    unique (case_id, number)
);

create table event (
    id text primary key,
    case_id text not null references therapy_case,
    on_date text not null,
    word text not null
);

create index event_of_case on event (case_id);
