-- Somebody who signs in. Nothing here is about a client.
create table person (
    id text primary key,
    sign_in_name text not null unique,
    shown_name text not null,
    roles text not null,
    created_at text not null,
    left_at text,
    sessions_from text not null
);

create table password (
    person_id text primary key references person,
    hash text not null,
    changed_at text not null
);

create table totp (
    person_id text primary key references person,
    secret text not null,
    confirmed_at text,
    last_step bigint not null
);

create table recovery_code (
    person_id text not null references person,
    hash text not null,
    used_at text,
    primary key (person_id, hash)
);

-- Whoever guesses waits: for a sign-in name or an address, by its fingerprint.
create table sign_in_guard (
    guarded text primary key,
    failures integer not null,
    until_at text not null
);

-- person_id is empty for the link that sets up the first person.
create table setup_link (
    token_hash text primary key,
    person_id text references person,
    expires_at text not null,
    used_at text
);

create table setting (
    name text primary key,
    value text not null
);
