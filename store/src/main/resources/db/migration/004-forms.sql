-- One instrument asked of both people about one session, with its items as they were then.
create table form (
    id text primary key,
    case_id text not null references therapy_case,
    meeting_id text not null references meeting,
    instrument text not null,
    instrument_version text not null,
    language text not null,
    items text not null,
    opened_at text not null,
    reveal_at text not null,
    revealed_at text,
    risk_seen_at text,
    unique (meeting_id, instrument)
);

create index form_of_case on form (case_id);

-- by_id is the person who began it; empty for the client.
create table half (
    form_id text not null references form,
    whose text not null,
    by_id text not null,
    begun_at text not null,
    handed_in_at text,
    sharing text,
    device text not null,
    primary key (form_id, whose)
);

-- A value that is null was skipped.
create table answer (
    form_id text not null,
    whose text not null,
    item text not null,
    value integer,
    given_at text not null,
    version bigint not null,
    primary key (form_id, whose, item),
    foreign key (form_id, whose) references half (form_id, whose)
);

create table words (
    form_id text not null,
    whose text not null,
    envelope text not null,
    primary key (form_id, whose),
    foreign key (form_id, whose) references half (form_id, whose)
);

-- form_id is null for the client's own page.
create table link (
    id text primary key,
    token_hash text not null unique,
    case_id text not null references therapy_case,
    form_id text references form,
    expires_at text not null,
    opened_at text,
    revoked_at text,
    asked_again_at text
);

create index link_of_case on link (case_id);

-- What was decided about a flag; the latest turn counts.
create table flag_state (
    case_id text not null references therapy_case,
    rule text not null,
    rule_version text not null,
    parameters text not null,
    session integer not null,
    turn integer not null,
    state text not null,
    reason text not null,
    by_id text not null references person,
    at text not null,
    primary key (case_id, rule, rule_version, parameters, session, turn)
);
