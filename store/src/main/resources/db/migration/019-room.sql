-- A peer group; its name and terms lie in the envelope. Changed terms are the next edition, which everybody accepts anew.
create table peer_group (
    id text primary key,
    edition integer not null,
    at text not null,
    ended_at text,
    envelope text not null
);

-- Who is or was in a group. The edition is of the terms they accepted last, 0 for none.
create table group_member (
    group_id text not null references peer_group,
    person_id text not null references person,
    number integer not null,
    joined_at text not null,
    left_at text,
    edition integer not null,
    role_plays integer not null,
    primary key (group_id, person_id)
);

create index group_member_of_person on group_member (person_id);

-- One meeting of a group. Starts are local, in the zone beside them. The clock: milliseconds until it was last started; since when it runs, and when it was last seen running. Every change that a member may see counts up.
create table gathering (
    id text primary key,
    group_id text not null references peer_group,
    starts text not null,
    zone text not null,
    minutes integer not null,
    place text not null,
    begun_at text,
    ended_at text,
    phase text not null,
    item integer not null,
    clock_before bigint not null,
    clock_since text,
    clock_seen text,
    clock_jumped integer not null,
    changes bigint not null
);

create index gathering_of_group on gathering (group_id);

-- What a meeting is about, in order. Words lie in envelopes. A packet that may not be shown any more leaves its item without one.
create table agenda_item (
    gathering_id text not null references gathering,
    number integer not null,
    minutes integer not null,
    kind text not null,
    packet_id text not null,
    words text,
    primary key (gathering_id, number)
);

create index agenda_item_of_packet on agenda_item (packet_id);

-- Who has which duty, and speaks from where.
create table gathering_role (
    gathering_id text not null references gathering,
    role text not null,
    person_id text not null,
    primary key (gathering_id, role)
);

-- Who is there.
create table gathering_presence (
    gathering_id text not null references gathering,
    person_id text not null,
    left_at text,
    primary key (gathering_id, person_id)
);
