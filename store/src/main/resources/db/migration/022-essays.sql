-- What somebody wrote to be read by others: a draft, handed in for review, or published. Title, signature and text lie in the envelope.
create table essay (
    id text primary key,
    person_id text not null references person,
    state text not null,
    language text not null,
    changed_at text not null,
    published_at text,
    reviewer_id text,
    envelope text not null
);

create index essay_of_person on essay (person_id);
