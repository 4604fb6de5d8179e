-- What events are and where groups meet lay open until now. A line here says of a column that an older program wrote words into it; the program has the key and seals them when the practice is opened, and takes the line away in the same transaction.
insert into setting (name, value) values ('store.unsealed.event.word', ''), ('store.unsealed.gathering.place', '');
