-- When a PIN was chosen, for it opens nothing that was kept before; empty where nobody knows, which is as if it was chosen last.
alter table client_pin add column chosen_at text;

update client_pin set chosen_at = (
    select max(a.at) from audit a where a.case_id = client_pin.case_id and a.action = 'PIN_CHOSEN'
);
