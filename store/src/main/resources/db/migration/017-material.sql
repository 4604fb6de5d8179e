-- What was said in a session; the words, and who spoke them, lie in the envelope.
create table transcript (
    id text primary key,
    case_id text not null references therapy_case,
    meeting_id text not null unique references meeting,
    envelope text not null
);

create index transcript_of_case on transcript (case_id);

-- What was done to a transcript since it was imported, and, in an envelope, what undoing it needs. An undone step is gone.
create table transcript_step (
    transcript_id text not null references transcript,
    number integer not null,
    kind text not null,
    by_id text not null,
    at text not null,
    envelope text not null,
    primary key (transcript_id, number)
);

-- A recording of a session. Its bytes lie in a file beside the database, sealed by a key of their own that lies in the envelope.
create table recording (
    id text primary key,
    case_id text not null references therapy_case,
    meeting_id text not null references meeting,
    kind text not null,
    by_id text not null,
    at text not null,
    envelope text not null
);

create index recording_of_case on recording (case_id);

-- A piece of a session that others may hear or read for one purpose, while the client agrees to that.
create table clip (
    id text primary key,
    case_id text not null references therapy_case,
    meeting_id text not null references meeting,
    purpose text not null,
    from_millis bigint not null,
    to_millis bigint not null,
    by_id text not null,
    at text not null
);

create index clip_of_case on clip (case_id);
