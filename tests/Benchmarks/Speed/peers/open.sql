-- The rows that opening a case leaves, in one prepared transaction: what PostgreSQL alone needs.
\set place random(1, 9999)
begin;
insert into streams (id, type, version) values (gen_random_uuid(), 'case', 1) returning id as stream \gset
insert into events (seq_id, id, stream_id, version, type, data, headers) values (nextval('numbers'), gen_random_uuid(), :stream::uuid, 1, 'case-opened', jsonb_build_object('place', :place::int, 'sex', 'female'), '{"act":{"actor":"somebody","role":"partner","office":"SAHEL"}}');
insert into details (id, data) values (:stream::uuid, jsonb_build_object('id', :stream::text, 'place', :place::int, 'sex', 'female', 'visits', 0));
insert into answers (id, data) values (gen_random_uuid()::text, jsonb_build_object('status', 201, 'location', :stream::text));
commit;
