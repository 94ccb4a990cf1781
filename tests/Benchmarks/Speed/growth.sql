-- More records of the kind that is there: {records} of {each} events, with everything that follows from them, sealed and told as far as the tables show.
-- What is sealed and told stands at places below zero: the tables weigh what they would weigh, and nobody reads it.
create temporary table grown on commit drop as
  select coalesce(max(seq_id), 0) as first, (select min(index) from {schema}.ledger_leaves) as leaf, (select min(position) from {schema}.feed) as told, (select min(place) from {schema}.ledger_map) as mapped
  from {schema}.mt_events;
create temporary table streams on commit drop as
  select ('00000000-0000-7000-8000-' || lpad(to_hex(first + n), 12, '0'))::uuid as id, n, first from grown, generate_series(1, {records}) n;
create temporary table events on commit drop as
  select s.id as stream, v as version, s.first + (n - 1) * {each} + v as seq, md5('event ' || s.first + (n - 1) * {each} + v)::uuid as id, (n - 1) * {each} + v as nth from streams s, generate_series(1, {each}) v;

insert into {schema}.mt_streams select t.tenant_id, s.id, t.type, {each}, t.timestamp, t.created, 0, false from streams s, (select * from {schema}.mt_streams limit 1) t;
insert into {schema}.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, correlation_id, causation_id, headers, user_name, is_archived)
  select e.seq, e.id, e.stream, e.version, t.data, t.type, t.timestamp, t.tenant_id, t.mt_dotnet_type, md5('errand ' || e.seq), t.causation_id, t.headers, t.user_name, false
  from events e, (select * from {schema}.mt_events where type = '{type}' limit 1) t;
insert into {schema}.{details} (tenant_id, id, data, mt_last_modified, mt_dotnet_type, mt_version)
  select t.tenant_id, s.id, t.data || jsonb_build_object('id', s.id), t.mt_last_modified, t.mt_dotnet_type, {each} from streams s, (select * from {schema}.{details} limit 1) t;
insert into {schema}.mt_doc_answeredrequest select 'grown|' || s.id, t.data, t.mt_last_modified, s.id, t.mt_dotnet_type from streams s, (select * from {schema}.mt_doc_answeredrequest limit 1) t;
insert into {schema}.ledger_leaves (index, hash, data, event_id, mission, stream_id, version, seq_id)
  select leaf - e.nth, sha256(e.id::text::bytea), t.data, e.id, t.mission, e.stream, e.version, e.seq from events e, grown, (select * from {schema}.ledger_leaves limit 1) t;
insert into {schema}.ledger_nodes
  with levels as materialized (select l::smallint as level, coalesce((select min(n.index) from {schema}.ledger_nodes n where n.level = l), 0) as first from generate_series(0, 20) l)
  select level, first - i, sha256(i::text::bytea) from levels, generate_series(1, ({records} * {each}) >> level) i;
insert into {schema}.ledger_heads select t.mission, s.id, {each}, t.hash from streams s, (select * from {schema}.ledger_heads limit 1) t;
insert into {schema}.ledger_map select mapped - s.n, s.id, t.mission, {each}, t.hash from streams s, grown, (select * from {schema}.ledger_map limit 1) t;
insert into {schema}.ledger_feed select 'general', told - e.nth, leaf - e.nth from events e, grown;
insert into {schema}.feed select 'general', told - e.nth, e.id, t.type, t.mission, t.place, t.programme, t.class, t.recorded, t.event from events e, grown, (select * from {schema}.feed where channel = 'general' limit 1) t;

update {schema}.ledger_state set settled = (select max(seq) from events);
update {schema}.mt_event_progression set last_seq_id = (select max(seq) from events);
select setval('{schema}.mt_events_sequence', (select max(seq) from events));
