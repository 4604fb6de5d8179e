-- What a client agreed to: for which purpose, with which material, by whom; person_id is empty for the whole practice.
create table consent (
    id text primary key,
    case_id text not null references therapy_case,
    purpose text not null,
    material text not null,
    person_id text not null,
    text_version text not null,
    given_at text not null,
    withdrawn_at text
);

create index consent_of_case on consent (case_id);

create table contact (
    case_id text primary key references therapy_case,
    envelope text not null
);

create table client_pin (
    case_id text primary key references therapy_case,
    hash text not null,
    attempts integer not null
);
