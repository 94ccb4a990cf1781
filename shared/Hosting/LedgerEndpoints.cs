using Concord.Ledger.Sealing;
using Concord.Privacy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Concord.Hosting;

/// <summary>What an auditor or a witness takes away to check the ledger without us: the signed head, proofs, keys. None of it speaks of anybody.</summary>
internal static class LedgerEndpoints
{
    public static void MapLedger(this IEndpointRouteBuilder app, ContextModel context)
    {
        var ledger = app.MapGroup($"{context.Prefix}/ledger");
        ledger.MapGet("/checkpoint", async (CosignatureStore cosignatures, CancellationToken stop) =>
            await cosignatures.LastAsync(stop) is { } signed ? Results.Text(signed.Text) : Shown.Absent)
            .WithMetadata(new ReadAttribute { Shows = [typeof(string)] }).WithName(context.Own("LedgerCheckpoint")).WithSummary("Shows the last signed head of the ledger, with the signatures of witnesses, as a signed note (C2SP).");
        CosignatureEndpoint.Map(ledger, context);
        ledger.MapGet("/keys", async (LedgerIdentity identity, LedgerStore store, CancellationToken stop) =>
            Results.Text(string.Concat((await store.KeysAsync(stop)).DefaultIfEmpty(identity.Signer.Public.Text).Select(key => $"{key}\n"))))
            .WithMetadata(new ReadAttribute { Shows = [typeof(string)] }).WithName(context.Own("LedgerKeys")).WithSummary("Shows the public key that signs the ledger's heads.");
        ledger.MapGet("/inclusion/{index:long}", (long index, long? size, LedgerStore store, CancellationToken stop) => InclusionAsync(index, size, store, stop))
            .WithMetadata(new ReadAttribute { Shows = [typeof(InclusionShown)], Asks = typeof(InclusionAsked) }).WithName(context.Own("LedgerInclusion")).WithSummary("Proves that a leaf is in the ledger at a size.");
        ledger.MapGet("/consistency", (long from, long to, LedgerStore store, CancellationToken stop) => ConsistencyAsync(from, to, store, stop))
            .WithMetadata(new ReadAttribute { Shows = [typeof(ConsistencyShown)], Asks = typeof(ConsistencyAsked) }).WithName(context.Own("LedgerConsistency")).WithSummary("Proves that an earlier ledger is the beginning of a later one.");
    }

    private static async Task<IResult> InclusionAsync(long index, long? size, LedgerStore store, CancellationToken stop)
    {
        var head = (await store.LastCheckpointAsync(stop))?.Checkpoint.Size ?? 0;
        var within = size ?? head;
        if (index < 0 || index >= within || within > head)
            return Shown.Absent;
        var proof = await store.Tree.InclusionAsync(index, within);
        return Results.Json(new InclusionShown(index, within, [.. proof.Path.Select(hash => hash.ToString())]), StrictJson.Options);
    }

    private static async Task<IResult> ConsistencyAsync(long from, long to, LedgerStore store, CancellationToken stop)
    {
        var head = (await store.LastCheckpointAsync(stop))?.Checkpoint.Size ?? 0;
        if (from < 0 || from > to || to > head)
            return Shown.Absent;
        var proof = await store.Tree.ConsistencyAsync(from, to);
        return Results.Json(new ConsistencyShown(from, to, [.. proof.Path.Select(hash => hash.ToString())]), StrictJson.Options);
    }
}

/// <summary>Which leaf, in which tree.</summary>
/// <param name="Index">The leaf's index, from 0.</param>
/// <param name="Size">The size of the tree; the last signed one where it is left out.</param>
internal sealed record InclusionAsked(long Index, long? Size = null);

/// <summary>The way from a leaf to the root (RFC 6962).</summary>
/// <param name="Index">The leaf's index.</param>
/// <param name="Size">The size of the tree.</param>
/// <param name="Path">The hashes on the way.</param>
[Class(Sensitivity.Public)]
internal sealed record InclusionShown(long Index, long Size, IReadOnlyList<string> Path);

/// <summary>Which two trees.</summary>
/// <param name="From">The size of the earlier one.</param>
/// <param name="To">The size of the later one.</param>
internal sealed record ConsistencyAsked(long From, long To);

/// <summary>What shows that the later tree holds the earlier one whole (RFC 6962).</summary>
/// <param name="From">The size of the earlier one.</param>
/// <param name="To">The size of the later one.</param>
/// <param name="Path">The hashes that show it.</param>
[Class(Sensitivity.Public)]
internal sealed record ConsistencyShown(long From, long To, IReadOnlyList<string> Path);
