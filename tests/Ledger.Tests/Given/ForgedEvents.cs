using System.Text.Json;
using System.Text.Json.Nodes;
using Concord.Ledger.Evidence;
using Concord.Ledger.Leaves;

namespace Concord.Ledger.Tests.Given;

/// <summary>Other events than those that were sealed.</summary>
internal static class ForgedEvents
{
    public static IEnumerable<Forgery> OfContent(EvidencePack pack)
    {
        yield return new("a changed field", Forgery.OfPayload(pack, 1, payload => payload["place"] = "BF5601"), "payload-changed event 1");
        yield return new("an added field", Forgery.OfPayload(pack, 2, payload => payload["note"] = "x"), "payload-changed event 2");
        yield return new("a removed field", Forgery.OfPayload(pack, 3, payload => payload.Remove("wellbeing")), "payload-changed event 3");
        yield return new("a changed personal value", Forgery.OfPayload(pack, 1, payload => payload["names"]!["given"]!["value"] = "Fatoumata"), "personal-changed event 1, names.given");
        yield return new("an exchanged salt", Forgery.OfPayload(pack, 1, payload => payload["names"]!["alsoKnownAs"]![0]!["salt"] = payload["names"]!["alsoKnownAs"]![1]!["salt"]!.GetValue<string>()), "personal-changed event 1, names.alsoKnownAs[0]");
        yield return new("two personal values exchanged", Forgery.OfPayload(pack, 1, Exchange), "payload-changed event 1", "personal-changed event 1, names.alsoKnownAs[0]", "personal-changed event 1, names.alsoKnownAs[1]");
        yield return new("a personal value made ordinary", Forgery.OfPayload(pack, 3, payload => payload["narrative"] = "nothing happened"), "payload-changed event 3", "manifest");
        yield return new("another person's subject", Forgery.OfPayload(pack, 3, payload => payload["narrative"]!["subject"] = $"{APack.Other}"), "payload-changed event 3");
        yield return new("a changed reason", Forgery.OfLine(pack, 2, line => line with { Reason = line.Reason! with { Value = JsonSerializer.SerializeToElement("routine") } }), "reason-changed event 2");
        yield return new("an invented reason", Forgery.OfLine(pack, 1, line => line with { Reason = Opening.OfReason("routine") }), "reason-changed event 1");
        yield return new("a changed actor", Forgery.OfLine(pack, 2, line => line with { Leaf = line.Leaf with { Actor = "dev-supervisor" } }), "not-in-tree event 2", "link-broken event 3");
        yield return new("a changed purpose", Forgery.OfLine(pack, 4, line => line with { Leaf = line.Leaf with { Purpose = "audit" } }), "not-in-tree event 4", "history-cut events.jsonl");
        yield return new("a correction unmade", Forgery.OfLine(pack, 4, line => line with { Leaf = line.Leaf with { Corrects = null } }), "not-in-tree event 4", "history-cut events.jsonl");
        yield return new("a correction of another event", Forgery.OfLine(pack, 4, line => line with { Leaf = line.Leaf with { Corrects = APack.Other } }), "not-in-tree event 4", "history-cut events.jsonl");
        yield return new("a changed time", Forgery.OfLine(pack, 1, line => line with { Leaf = line.Leaf with { Occurred = line.Leaf.Occurred.AddMicroseconds(1) } }), "not-in-tree event 1", "link-broken event 2");
        yield return new("an assertion made authentic", Forgery.OfLine(pack, 3, line => line with { Leaf = line.Leaf with { Client = "other-system" } }), "not-in-tree event 3", "link-broken event 4");
        yield return new("another mission", PackWriter.Write(pack with { Mission = "MLI" }), "mission-other event 1", "mission-other event 2", "mission-other event 3", "mission-other event 4");
        static void Exchange(JsonObject payload)
        {
            var names = payload["names"]!["alsoKnownAs"]!.AsArray();
            var first = names[0];
            names.RemoveAt(0);
            names.Add(first);
        }
    }

    public static IEnumerable<Forgery> OfHistory(EvidencePack pack, ALog log)
    {
        yield return new("a removed event", Without(pack, 1), "version-wrong event 2", "link-broken event 2", "version-wrong event 3", "history-cut events.jsonl");
        yield return new("a removed first event", Without(pack, 0), "version-wrong event 1", "link-broken event 1", "version-wrong event 2", "version-wrong event 3", "history-cut events.jsonl");
        yield return new("two swapped", PackWriter.Write(pack with { Lines = Swap(pack.Lines), Proofs = Swap(pack.Proofs) }), "version-wrong event 2", "link-broken event 2", "version-wrong event 3", "order-wrong event 3", "link-broken event 3", "link-broken event 4");
        yield return new("a cut tail", Without(pack, 3), "history-cut events.jsonl");
        yield return new("no event at all", PackWriter.Write(pack with { Lines = [], Proofs = [] }), "history-cut events.jsonl");
        yield return new("a replayed event", PackWriter.Write(pack with { Lines = [.. pack.Lines, pack.Lines[3]], Proofs = [.. pack.Proofs, pack.Proofs[3]] }), "event-repeated event 5", "version-wrong event 5", "order-wrong event 5", "link-broken event 5", "history-cut events.jsonl");
        var invented = new EvidenceLine(8, pack.Lines[3].Leaf with { Event = Guid.NewGuid(), Version = 5, Previous = pack.Lines[3].Leaf.Hash() }, pack.Lines[3].Payload, Reason: null);
        yield return new("an appended event", PackWriter.Write(pack with { Lines = [.. pack.Lines, invented], Proofs = [.. pack.Proofs, pack.Heads.Inclusion] }), "not-in-tree event 5", "history-cut events.jsonl");
        var inserted = pack.Lines[1] with { Index = 3, Leaf = pack.Lines[1].Leaf with { Event = Guid.NewGuid(), Version = 3, Previous = pack.Lines[1].Leaf.Hash() } };
        yield return new("an inserted event", PackWriter.Write(pack with { Lines = [pack.Lines[0], pack.Lines[1], inserted, pack.Lines[2], pack.Lines[3]], Proofs = [pack.Proofs[0], pack.Proofs[1], pack.Proofs[1] with { Index = 3 }, pack.Proofs[2], pack.Proofs[3]] }),
            "not-in-tree event 3", "version-wrong event 4", "link-broken event 4", "version-wrong event 5", "history-cut events.jsonl");
        var foreign = log.Nodes.Tree.InclusionAsync(4, 9).Result;
        var theirs = new EvidenceLine(4, log.Append(APack.Other, "screening-opened", new JsonObject()).Leaf with { Version = 2 }, JsonSerializer.SerializeToElement(new JsonObject()), Reason: null);
        yield return new("another stream's event", PackWriter.Write(pack with { Lines = [pack.Lines[0], theirs, pack.Lines[2], pack.Lines[3]], Proofs = [pack.Proofs[0], foreign, pack.Proofs[2], pack.Proofs[3]] }), "stream-other event 2", "link-broken event 2", "not-in-tree event 2", "link-broken event 3");
        yield return new("the whole pack for another stream", PackWriter.Write(pack with { Stream = APack.Other }), "stream-other event 1", "stream-other event 2", "stream-other event 3", "stream-other event 4", "heads-not-sealed heads.json");
    }

    private static byte[] Without(EvidencePack pack, int at) => PackWriter.Write(pack with { Lines = [.. pack.Lines.Where((_, i) => i != at)], Proofs = [.. pack.Proofs.Where((_, i) => i != at)] });

    public static List<T> Swap<T>(IReadOnlyList<T> items) => [items[0], items[2], items[1], items[3]];
}
