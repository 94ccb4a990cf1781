using Concord.Ledger.Sealing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Concord.Hosting;

/// <summary>What an auditor or a witness takes away to check the ledger without us: the signed head, proofs, keys. None of it speaks of anybody.</summary>
internal static class LedgerEndpoints
{
    private static readonly ReadAttribute ForAnyReader = new();

    public static void MapLedger(this IEndpointRouteBuilder app, ContextModel context)
    {
        var ledger = app.MapGroup($"{context.Prefix}/ledger").WithMetadata(ForAnyReader);
        ledger.MapGet("/checkpoint", async (LedgerStore store, CancellationToken stop) =>
            await store.LastCheckpointAsync(stop) is { } signed ? Results.Text(signed.Text) : Shown.Absent)
            .WithName(context.Own("LedgerCheckpoint")).WithSummary("Shows the last signed head of the ledger, as a signed note (C2SP).");
        ledger.MapGet("/keys", (LedgerIdentity identity) => Results.Text(identity.Signer.Public.Text + "\n"))
            .WithName(context.Own("LedgerKeys")).WithSummary("Shows the public key that signs the ledger's heads.");
        ledger.MapGet("/inclusion/{index:long}", (long index, long? size, LedgerStore store, CancellationToken stop) => InclusionAsync(index, size, store, stop))
            .WithName(context.Own("LedgerInclusion")).WithSummary("Proves that a leaf is in the ledger at a size.");
        ledger.MapGet("/consistency", (long from, long to, LedgerStore store, CancellationToken stop) => ConsistencyAsync(from, to, store, stop))
            .WithName(context.Own("LedgerConsistency")).WithSummary("Proves that an earlier ledger is the beginning of a later one.");
    }

    private static async Task<IResult> InclusionAsync(long index, long? size, LedgerStore store, CancellationToken stop)
    {
        var head = (await store.LastCheckpointAsync(stop))?.Checkpoint.Size ?? 0;
        var within = size ?? head;
        if (index < 0 || index >= within || within > head)
            return Shown.Absent;
        var proof = await store.Tree.InclusionAsync(index, within);
        return Results.Json(new { index, size = within, path = proof.Path.Select(hash => hash.ToString()) }, StrictJson.Options);
    }

    private static async Task<IResult> ConsistencyAsync(long from, long to, LedgerStore store, CancellationToken stop)
    {
        var head = (await store.LastCheckpointAsync(stop))?.Checkpoint.Size ?? 0;
        if (from < 0 || from > to || to > head)
            return Shown.Absent;
        var proof = await store.Tree.ConsistencyAsync(from, to);
        return Results.Json(new { from, to, path = proof.Path.Select(hash => hash.ToString()) }, StrictJson.Options);
    }
}
