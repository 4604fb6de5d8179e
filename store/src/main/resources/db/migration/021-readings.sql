-- A reading that somebody of the practice brought, as CSL-JSON. Published facts; nothing of a case.
create table reading (
    id text primary key,
    key text not null unique,
    details text not null,
    by_id text not null,
    at text not null
);
