-- Why a case went to another therapist, in an envelope; empty where nothing was said.
alter table hand_over add column reason text;
