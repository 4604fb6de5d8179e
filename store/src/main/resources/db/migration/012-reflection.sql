-- The reflection store. A leaf shows nothing but whose it is: what it is, of when and about which case stands in its envelope.
create table private_leaf (
    person_id text not null references person,
    id text not null,
    envelope text not null,
    primary key (person_id, id)
);

-- Which key seals the leaves, and that key a second time, in an envelope that the recovery code opens; empty where a store was
-- made before there were such codes.
alter table private_key add column key_id text not null default 'own';

alter table private_key add column recovery_salt text;

alter table private_key add column recovery text;
