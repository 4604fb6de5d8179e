-- A wording that the practice brought, and the permission that somebody attests for it.
create table brought_wording (
    id text primary key,
    instrument text not null,
    instrument_version text not null,
    language text not null,
    wording text not null,
    by_id text not null references person,
    holder text not null,
    given_on text not null,
    reference text not null,
    brought_at text not null,
    ended_at text
);
