
create function audit_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'audit is only added to';
end;
$$;

create trigger audit_keeps before update or delete on audit
for each row execute function audit_refuse();
