
create trigger audit_keeps before update on audit
begin
    select raise(abort, 'audit is only added to');
end;

create trigger audit_stays before delete on audit
begin
    select raise(abort, 'audit is only added to');
end;
