-- There was a case, or the name of a person who left, and it was erased. Nothing of what it held is kept.
create table tombstone (
    kind text not null,
    id text not null,
    by_id text not null,
    at text not null,
    primary key (kind, id)
);
