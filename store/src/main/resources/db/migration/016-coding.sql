-- A codebook in one version, as the practice took it up. The outline is as much of it as tells which steps can be kept.
create table codebook (
    id text not null,
    version integer not null,
    outline text not null,
    written text not null,
    by_id text not null,
    at text not null,
    primary key (id, version)
);

-- Sessions that several people code blind by one version of a codebook, for a purpose that the clients agreed to.
create table coding_round (
    id text primary key,
    codebook_id text not null,
    codebook_version integer not null,
    purpose text not null,
    materials text not null,
    kind text not null,
    by_id text not null,
    opened_at text not null,
    closed_at text,
    title text not null,
    foreign key (codebook_id, codebook_version) references codebook
);

-- A session of a round. It is revealed once and for all.
create table coding_session (
    id text primary key,
    round_id text not null references coding_round,
    case_id text not null references therapy_case,
    meeting_id text not null references meeting,
    number integer not null,
    segments text not null,
    revealed_at text,
    unique (round_id, number)
);

create index coding_session_of_case on coding_session (case_id);
create index coding_session_of_meeting on coding_session (meeting_id);

create table coding_coder (
    round_id text not null references coding_round,
    person_id text not null,
    number integer not null,
    dismissed_at text,
    primary key (round_id, person_id)
);

create index coding_coder_of_person on coding_coder (person_id);

-- A coder's sheet of a session, made when the round is opened. All that is done on it, handing it in included, lies in the envelope, which is padded, so that neither rows nor dates nor lengths tell how far somebody is. The person is empty for the gold sheet of a training round.
create table coding_sheet (
    session_id text not null references coding_session,
    person_id text not null,
    envelope text not null,
    primary key (session_id, person_id)
);

-- What coders settled after the reveal. Nothing is written over: the last one on a subject counts.
create table coding_settlement (
    session_id text not null references coding_session,
    number integer not null,
    by_id text not null,
    at text not null,
    envelope text not null,
    primary key (session_id, number)
);
