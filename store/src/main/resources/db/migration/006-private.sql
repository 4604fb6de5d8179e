-- The therapist's own: opened by a secret that only they know. The key of its items lies here in an envelope which that secret opens.
create table private_key (
    person_id text primary key references person,
    salt text not null,
    envelope text not null
);

create table private_item (
    person_id text not null references person,
    kind text not null,
    id text not null,
    envelope text not null,
    kept_at text not null,
    primary key (person_id, kind, id)
);
