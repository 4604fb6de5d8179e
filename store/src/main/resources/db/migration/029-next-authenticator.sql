-- An authenticator that was begun with in place of one that works; it counts once it has shown a code.
alter table totp add column next_secret text;
