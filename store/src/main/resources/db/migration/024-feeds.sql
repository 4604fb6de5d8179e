-- The feed of a group, or of the practice where group_id is empty: what it is called for ever, and while it is open the fingerprint of its address, which lies in the envelope.
create table feed (
    group_id text primary key,
    id text not null,
    since text not null,
    fingerprint text unique,
    envelope text
);

-- Feeds that were opened before keep their name and are closed until somebody opens them again.
insert into feed (group_id, id, since) select '', substr(value, 1, 36), substr(value, 38) from setting where name = 'library.feed.name';

delete from setting where name in ('library.feed.name', 'library.feed.open');
