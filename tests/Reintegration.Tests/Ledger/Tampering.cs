namespace Concord.Reintegration.Tests.Ledger;

/// <summary>What somebody with every right in the database does to what is sealed, and who names it.</summary>
/// <param name="Does">In plain words.</param>
/// <param name="Sql">How; {case}, {other} and {forged} stand for streams and rows of the book at hand.</param>
/// <param name="Live">What <c>./platform verify --live</c> finds, among other things.</param>
/// <param name="Pack">What a pack made afterwards shows; empty where the pack still tells what was sealed, and holds.</param>
internal sealed record Tampering(string Does, string Sql, string Live, string Pack = "")
{
    private const string Waits = "{waits}; update {s}.mt_events set {0} where stream_id = '{case}' and version = 10";
    private const string Anew = "delete from {s}.mt_events where stream_id = '{other}'; delete from {s}.mt_streams where id = '{other}'; truncate {s}.ledger_leaves, {s}.ledger_nodes, {s}.ledger_heads, {s}.ledger_map, {s}.ledger_map_nodes, {s}.ledger_facts, {s}.ledger_feed, {s}.ledger_checkpoints, {s}.ledger_cosignatures, {s}.ledger_gaps; update {s}.ledger_state set size = 0, settled = 0, mapped = 0";
    private const string Event = "update {s}.mt_events set {0} where stream_id = '{case}' and version = 3";
    private const string Last = "(select max(index) from {s}.ledger_leaves)";

    /// <summary>Whether the sealer goes on over it before anybody looks, and with which traces removed after that.</summary>
    public string? SealedThen { get; init; }

    /// <summary>What whoever looks remembers: all there is, or that alone.</summary>
    public Memory Knows { get; init; } = Memory.All;

    public static IReadOnlyList<Tampering> All { get; } =
    [
        Set("changes what an event says", """data = data || '{"added":1}'""", "event-changed", "payload-changed"),
        Set("changes who acted", """headers = jsonb_set(headers, '{act,actor}', '"somebody"')""", "event-changed"),
        Set("changes the role", """headers = jsonb_set(headers, '{act,role}', '"supervisor-general"')""", "event-changed"),
        Set("changes when it happened", """headers = jsonb_set(headers, '{act,occurredAt}', '"2020-01-01T00:00:00Z"')""", "event-changed"),
        Set("takes the headers away", "headers = null", "event-changed"),
        Set("puts another code on an event", """headers = jsonb_set(headers, '{mac}', '"AAAA"')""", "code-wrong"),
        Set("changes an event's type", "type = 'case-closed'", "event-changed"),
        Set("changes when an event was recorded", "timestamp = timestamp - interval '1 day'", "event-changed"),
        Set("changes an event's version", "version = 99", "event-changed"),
        Set("moves an event to another stream", "stream_id = '{other}', version = 7", "event-changed"),
        Set("moves an event to another mission", "tenant_id = 'MLI'", "event-changed"),
        Set("gives an event another id", "id = gen_random_uuid()", "event-missing", "payload-changed"),
        Set("gives an event another number", "seq_id = seq_id + 100000", "event-moved"),
        Set("changes which errand an event belongs to", "correlation_id = 'another'", "event-changed"),
        Set("changes an event's cause", "causation_id = 'another'", "event-changed"),
        Set("hides an event in the archive", "is_archived = true", "event-hidden"),
        new("deletes an event", "delete from {s}.mt_events where stream_id = '{case}' and version = 3", "event-missing", "payload-changed"),
        new("deletes the last event of a stream and sets the stream back", "delete from {s}.mt_events where stream_id = '{case}' and version = 9; update {s}.mt_streams set version = 8 where id = '{case}'", "event-missing", "payload-changed"),
        new("deletes a whole stream", "delete from {s}.mt_events where stream_id = '{case}'; delete from {s}.mt_streams where id = '{case}'", "event-missing", "payload-changed"),
        new("swaps the versions of two events", "update {s}.mt_events set version = -version where stream_id = '{case}' and version in (3, 4); update {s}.mt_events set version = 7 + version where stream_id = '{case}' and version < 0", "event-changed"),
        new("swaps the numbers of two events", "create temp table n as select version, seq_id from {s}.mt_events where stream_id = '{case}' and version in (3, 4); update {s}.mt_events set seq_id = -seq_id where stream_id = '{case}' and version in (3, 4); update {s}.mt_events e set seq_id = n.seq_id from n where e.stream_id = '{case}' and e.version = 7 - n.version", "event-moved"),
        new("puts an event in, before it would be sealed", "{forged:none}", "event-forged"),
        new("puts an event in with the code of another", "{forged:copied}", "event-forged"),
        new("puts an event in behind the sealer, with a code that is valid", "{forged:behind}", "event-unsealed"),
        new("puts a tombstone in where it belongs to no one", "insert into {s}.mt_events (seq_id, id, stream_id, version, type, data, timestamp, tenant_id, is_archived) select -1, gen_random_uuid(), '{case}', -1, 'tombstone', '{}', now(), 'BFA', false", "event-unsealed"),
        new("puts an event in that nothing can seal", "{forged:fraction}", "event-forged"),
        new("puts an event in, and it is refused", "{forged:none}", "event-refused") { SealedThen = "" },
        new("deletes an event before it is sealed, and another follows", "{waits:gap}", "event-waiting") { SealedThen = "" },
        new("leaves a stream with a gap", "{waits:gap}", "stream-changed"),
        new("keeps the sealer from its work", "{waits:long}", "seal-late"),
        Waiting("changes what an event says before it is sealed", """data = data || '{"added":1}'"""),
        Waiting("changes who acted before it is sealed", """headers = jsonb_set(headers, '{act,actor}', '"somebody"')"""),
        Waiting("makes a system of a person before it is sealed", """headers = jsonb_set(headers, '{act,actorType}', '"person"')"""),
        Waiting("puts a system between before it is sealed", """headers = jsonb_set(headers, '{act,client}', '"a-system"')"""),
        Waiting("changes the role before it is sealed", """headers = jsonb_set(headers, '{act,role}', '"supervisor"')"""),
        Waiting("changes the office before it is sealed", """headers = jsonb_set(headers, '{act,office}', '"DORI"')"""),
        Waiting("changes the purpose before it is sealed", """headers = jsonb_set(headers, '{act,purpose}', '"referral"')"""),
        Waiting("changes the reason before it is sealed", """headers = jsonb_set(headers, '{act,reason}', '"routine"')"""),
        Waiting("changes when it happened before it is sealed", """headers = jsonb_set(headers, '{act,occurredAt}', '"2020-01-01T00:00:00Z"')"""),
        Waiting("takes away when it happened before it is sealed", "headers = headers #- '{act,occurredAt}'"),
        Waiting("changes what an event corrects before it is sealed", """headers = jsonb_set(headers, '{act,corrects}', '"00000000-0000-0000-0000-000000000001"')"""),
        Waiting("takes a correction away before it is sealed", "headers = headers #- '{act,corrects}'"),
        Waiting("takes the headers away before it is sealed", "headers = null"),
        Waiting("changes the errand before it is sealed", "correlation_id = 'another'"),
        Waiting("changes the cause before it is sealed", "causation_id = 'another'"),
        Waiting("changes an event's type before it is sealed", "type = 'case-closed'"),
        Waiting("moves an event to another mission before it is sealed", "tenant_id = 'MLI'"),
        Waiting("changes an event's version before it is sealed", "version = 11"),
        Leaf("changes the bytes of a leaf", "data = data || '\\x20'::bytea", "leaf-changed", "no pack"),
        Leaf("changes a leaf and its hash", "data = convert_to(replace(convert_from(data, 'UTF8'), '\"person\"', '\"system\"'), 'UTF8'), hash = sha256('\\x00'::bytea || convert_to(replace(convert_from(data, 'UTF8'), '\"person\"', '\"system\"'), 'UTF8'))", "node-changed", "not-in-tree"),
        Leaf("changes the hash of a leaf", "hash = sha256(hash)", "leaf-changed"),
        Leaf("files a leaf under another event", "event_id = gen_random_uuid()", "leaf-changed", "payload-changed"),
        Leaf("files a leaf under another version", "version = 77", "leaf-changed", "version-wrong"),
        Leaf("files a leaf under another mission", "mission = 'MLI'", "leaf-changed", "version-wrong"),
        Leaf("files a leaf under another stream", "stream_id = '{other}', version = 7", "leaf-changed", "version-wrong"),
        Leaf("gives a leaf another event number", "seq_id = seq_id + 1000", "event-moved"),
        new("swaps two leaves", "update {s}.ledger_leaves set index = -1 - index where index in (2, 3); update {s}.ledger_leaves set index = 6 + index where index < 0", "node-changed"),
        new("deletes a leaf", "delete from {s}.ledger_leaves where stream_id = '{case}' and version = 3", "leaf-missing", "version-wrong"),
        new("puts a leaf in at the end", $"insert into {{s}}.ledger_leaves (index, hash, data, event_id, mission, stream_id, version, seq_id) select {Last} + 1, hash, data, gen_random_uuid(), mission, stream_id, 10, seq_id from {{s}}.ledger_leaves where stream_id = '{{case}}' and version = 9", "link-broken"),
        new("changes where a stream ends, and more is sealed", "update {s}.ledger_heads set hash = sha256(hash) where stream_id = '{case}'; {waits}", "link-broken", "link-broken") { SealedThen = "" },
        new("puts a head in for a stream that begins then", "insert into {s}.ledger_heads values ('BFA', '00000000-0000-0000-0000-000000000002', 0, sha256('x'::bytea)); {begins}", "link-broken") { SealedThen = "" },
        new("cuts the end of the ledger", $"delete from {{s}}.ledger_leaves where index > {Last} - 3", "tail-missing", "no pack"),
        new("cuts the end of the ledger, its checkpoints with it", "delete from {s}.ledger_leaves where index > 3; delete from {s}.ledger_checkpoints where size > 4; update {s}.ledger_state set size = 4", "ledger-rewound", "no pack"),
        new("cuts the end of the ledger, and writes that it was declared", "delete from {s}.ledger_leaves where index > 3; delete from {s}.ledger_checkpoints where size > 4; update {s}.ledger_state set size = 4; {declared}", "ledger-rewound", "no pack"),
        new("makes the ledger anew with its own key, and shorter", Anew, "ledger-rewound") { SealedThen = "", Knows = Memory.Seen },
        new("makes the ledger anew with its own key", Anew, "ledger-rewritten") { SealedThen = "", Knows = Memory.SeenEarly },
        new("makes the ledger anew with its own key, shorter than a witness saw it", Anew, "witness-contradicted") { SealedThen = "", Knows = Memory.Cosigned },
        new("makes the ledger anew with its own key, and a witness saw another", Anew, "witness-contradicted") { SealedThen = "", Knows = Memory.CosignedEarly },
        new("empties the ledger", "truncate {s}.ledger_leaves, {s}.ledger_nodes, {s}.ledger_heads, {s}.ledger_map, {s}.ledger_map_nodes, {s}.ledger_facts, {s}.ledger_checkpoints; update {s}.ledger_state set size = 0, settled = 0, mapped = 0", "ledger-rewound", "no pack"),
        new("changes a node of the tree", "update {s}.ledger_nodes set hash = sha256(hash) where level = 0", "node-changed", "not-in-tree"),
        new("deletes a node of the tree", "delete from {s}.ledger_nodes where level = 1 and index = 1", "node-changed"),
        new("puts a node into the tree", "insert into {s}.ledger_nodes select 40, 0, hash from {s}.ledger_nodes where level = 0 and index = 0", "node-extra"),
        new("moves the head of a stream back", "update {s}.ledger_heads set version = 8 where stream_id = '{case}'", "head-changed"),
        new("deletes the head of a stream", "delete from {s}.ledger_heads where stream_id = '{case}'", "head-changed"),
        new("empties the heads", "truncate {s}.ledger_heads", "head-changed"),
        new("puts a head in", "insert into {s}.ledger_heads select mission, gen_random_uuid(), version, hash from {s}.ledger_heads where stream_id = '{case}'", "head-changed"),
        new("changes a stream's entry in the map of heads", "update {s}.ledger_map set version = 8 where stream_id = '{case}'", "map-changed", "heads-not-sealed"),
        new("deletes an entry of the map of heads", "delete from {s}.ledger_map where stream_id = '{case}'", "map-changed", "no pack"),
        new("changes a node of the map of heads", "update {s}.ledger_map_nodes set hash = sha256(hash) where level = 0", "map-changed", "heads-not-sealed"),
        new("moves a stream in the map of heads to another mission", "update {s}.ledger_map set mission = 'MLI' where stream_id = '{case}'", "map-changed", "no pack"),
        new("puts a stream into the map of heads", "insert into {s}.ledger_map select max(place) + 1, gen_random_uuid(), 'BFA', 1, sha256('x'::bytea) from {s}.ledger_map", "map-changed"),
        new("deletes a node of the map of heads", "delete from {s}.ledger_map_nodes where level = 1 and index = 0", "map-changed"),
        new("puts a node into the map of heads", "insert into {s}.ledger_map_nodes select 40, 0, hash from {s}.ledger_map_nodes where level = 0 and index = 0", "map-changed"),
        new("lets the sealer count a loss that never was", "insert into {s}.ledger_facts values (1000000, 'loss-declared', '{}'); {waits}", "heads-false", "losses-not-sealed") { SealedThen = "delete from {s}.ledger_facts where index = 1000000" },
        new("writes that the ledger recorded something of itself", "insert into {s}.ledger_facts values (1000000, 'loss-declared', '{}')", "fact-changed"),
        new("writes so in the place of an event", "insert into {s}.ledger_facts select index, 'loss-declared', '{}' from {s}.ledger_leaves where stream_id = '{case}' and version = 3", "fact-changed"),
        new("changes what the ledger sealed about itself", "update {s}.ledger_facts set payload = replace(payload, '\"entries\"', '\"entry\"')", "fact-changed", "no pack"),
        new("deletes what the ledger sealed about itself", "delete from {s}.ledger_facts", "fact-changed", "no pack"),
        new("changes a checkpoint", "update {s}.ledger_checkpoints set note = replace(note, E'\\n' || size || E'\\n', E'\\n' || size - 1 || E'\\n')", "checkpoint-changed", "no pack"),
        new("changes the root of a checkpoint", "{rooted}", "checkpoint-changed", "not-in-tree"),
        new("puts a checkpoint in that another key signed", "{foreign}", "checkpoint-unsigned", "signature-missing"),
        new("deletes the last checkpoint", "delete from {s}.ledger_checkpoints where size = (select max(size) from {s}.ledger_checkpoints)", "checkpoint-missing", "no pack"),
        new("changes the signature of a witness", "update {s}.ledger_cosignatures set line = {later}", "cosignature-wrong", "signature-wrong"),
        new("puts the signature of a witness in whom nobody knows", "update {s}.ledger_cosignatures set witness = {stranger}, line = {strange}", "cosignature-unknown"),
        new("deletes the signature of a witness", "delete from {s}.ledger_cosignatures", "cosignature-missing"),
        new("deletes a checkpoint that a witness signed", "delete from {s}.ledger_checkpoints where size in (select size from {s}.ledger_cosignatures)", "cosignature-alone", "no pack"),
        new("changes a place in the feed", "update {s}.ledger_feed set position = position + 100 where (channel, position) in (select channel, max(position) from {s}.ledger_feed group by channel)", "feed-changed"),
        new("gives an event of the feed to no leaf", "update {s}.ledger_feed set index = index + 1000000 where (channel, position) in (select channel, max(position) from {s}.ledger_feed group by channel)", "feed-changed"),
        new("sets the size of the ledger back", "update {s}.ledger_state set size = size - 1", "state-changed"),
        new("changes the version of a stream's row", "update {s}.mt_streams set version = 8 where id = '{case}'", "stream-changed"),
        new("deletes a stream's row", "delete from {s}.mt_streams where id = '{case}'", "stream-changed"),
        new("hides a stream in the archive", "update {s}.mt_streams set is_archived = true where id = '{case}'", "stream-changed"),
    ];

    private static Tampering Set(string does, string column, string live, string pack = "") => new(does, Event.Replace("{0}", column, StringComparison.Ordinal), live, pack);

    // Between its commit and its seal: normally a tenth of a second.
    private static Tampering Waiting(string does, string column) => new(does, Waits.Replace("{0}", column, StringComparison.Ordinal), "event-forged");

    private static Tampering Leaf(string does, string column, string live, string pack = "") => new(does, $"update {{s}}.ledger_leaves set {column} where stream_id = '{{case}}' and version = 3", live, pack);
}

/// <summary>What whoever looks saw before.</summary>
internal enum Memory
{
    All,
    Seen,
    SeenEarly,
    Cosigned,
    CosignedEarly,
}
