-- What is shared of a sheet that a client decided on themselves is theirs from then on, whoever typed it.
update half set by_id = '' where whose = 'CLIENT'
    and form_id in (select subject from audit where action = 'SHARING_CHANGED');
