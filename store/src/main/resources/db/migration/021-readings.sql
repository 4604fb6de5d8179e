-- A reading that somebody brought, as CSL-JSON, for everybody of the practice or for one group. Published facts; nothing of a case.
create table reading (
    id text primary key,
    group_id text not null,
    key text not null,
    details text not null,
    by_id text not null,
    at text not null,
    unique (group_id, key)
);
