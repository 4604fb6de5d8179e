-- For whom an essay is: one group, or everybody of the practice where group_id is empty; and whether it goes out in their feed while that is open. Those from before were written for the feed too.
alter table essay add column group_id text not null default '';

alter table essay add column goes_out integer not null default 1;

create index essay_of_group on essay (group_id);

-- A word that looked like a name and of which whoever published the essay said that it names nobody. The word lies in the envelope.
create table essay_word (
    essay_id text not null references essay,
    number integer not null,
    by_id text not null,
    at text not null,
    envelope text not null,
    primary key (essay_id, number)
);
