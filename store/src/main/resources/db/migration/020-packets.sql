-- When a meeting came to an item, and when what was coded on it was shown.
alter table agenda_item add column reached_at text;

alter table agenda_item add column revealed_at text;

-- A question and a redacted piece of a case for a group. The envelope holds exactly what is shown; the sources are the ids of what it was made of, and it goes when one of them does. Once expired, only the question is in the envelope.
create table packet (
    id text primary key,
    case_id text not null references therapy_case,
    group_id text not null references peer_group,
    by_id text not null,
    at text not null,
    expires_at text not null,
    queued_at text,
    expired_at text,
    materials text not null,
    sources text not null,
    envelope text not null
);

create index packet_of_case on packet (case_id);
create index packet_of_group on packet (group_id);

-- Who saw it, first and last.
create table packet_seen (
    packet_id text not null references packet,
    person_id text not null,
    first_at text not null,
    last_at text not null,
    primary key (packet_id, person_id)
);

-- What somebody coded blind.
create table packet_sheet (
    packet_id text not null references packet,
    person_id text not null,
    envelope text not null,
    primary key (packet_id, person_id)
);

-- What was said on it: from a role, as an offer, what will be tried, whether needs were met, what happened.
create table packet_word (
    packet_id text not null references packet,
    number integer not null,
    kind text not null,
    by_id text not null,
    at text not null,
    envelope text not null,
    primary key (packet_id, number)
);

-- How are we? Nobody is shown alone.
create table gathering_check (
    gathering_id text not null references gathering,
    person_id text not null,
    envelope text not null,
    primary key (gathering_id, person_id)
);
