-- Only ever added to; each row's hash covers the one before.
create table audit (
    seq bigint primary key,
    at text not null,
    actor text not null,
    action text not null,
    subject text not null,
    case_id text not null,
    previous text not null,
    hash text not null
);

create index audit_of_case on audit (case_id, seq);

-- One row: the end of the chain. Changing it makes writers queue, so that two never continue from the same entry.
create table audit_head (
    id integer primary key,
    seq bigint not null,
    hash text not null
);

insert into audit_head values (1, 0, '');
