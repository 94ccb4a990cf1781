using System.Text.Json;
using System.Text.Json.Nodes;
using Concord.Ledger.Evidence;
using Concord.Ledger.Leaves;
using Concord.Privacy;
using Microsoft.AspNetCore.Http;

namespace Concord.Hosting.Disclosures;

/// <summary>Opens the personal fields of a pack that is about to leave the house: value and salt in place of the sealed text, so that whoever reads it can check it without us.</summary>
internal static class PackUnsealing
{
    /// <summary>Records that the pack was taken and opens what the policy opens to whoever takes it; a field of a higher class stays closed, and one that was erased.</summary>
    public static async Task<(EvidencePack Pack, Problem? Problem)> OpenAsync(HttpContext http, string purpose, EvidencePack pack, IPoliced? about)
    {
        var payloads = pack.Lines.Select(line => (JsonNode)JsonObject.Create(line.Payload)!).ToList();
        var fields = payloads.SelectMany(Within).ToList();
        var reasons = pack.Lines.Select(line => line.SealedReason is { ValueKind: JsonValueKind.Object } stored ? stored.Deserialize<Personal<JsonElement>>(StoredJson.Read) : null).ToList();
        if (await AccessRecords.OpenAsync(http, purpose, [.. fields.Select(field => (IPersonal)field.Value).Concat(reasons.OfType<IPersonal>()).Where(Entitlement.Of(http.Caller(), purpose, about))], found: null) is { } problem)
            return (pack, problem);
        foreach (var (holder, value) in fields)
            Open(holder, value);
        return (pack with { Lines = [.. pack.Lines.Zip(payloads, reasons).Select(read => read.First with { Payload = JsonSerializer.SerializeToElement(read.Second), Reason = read.Third?.Opening ?? read.First.Reason })] }, null);
    }

    private static IEnumerable<(JsonObject Holder, Personal<JsonElement> Value)> Within(JsonNode? node) => node switch
    {
        JsonObject holder when PersonalField.TryRead(JsonSerializer.SerializeToElement(holder), out var field) => field.IsSealed ? [(holder, holder.Deserialize<Personal<JsonElement>>(StoredJson.Read)!)] : [],
        JsonObject members => members.SelectMany(member => Within(member.Value)),
        JsonArray items => items.SelectMany(Within),
        _ => [],
    };

    private static void Open(JsonObject holder, IPersonal value)
    {
        holder.Remove("sealed");
        if (value.Opening is not { } opening)
            return;
        holder["salt"] = $"{opening.Salt}";
        holder["value"] = JsonSerializer.SerializeToNode(opening.Value);
    }
}
