using Concord.Ledger.Checkpoints;
using Concord.Ledger.Sealing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Concord.Hosting;

/// <summary>
/// Takes what a witness signed. It is no command: it is about no record, and handed in again it changes nothing; what counts is not who hands it in but
/// that the signature holds under a key that the operator pinned.
/// </summary>
internal static class CosignatureEndpoint
{
    /// <summary>The longest note, in bytes.</summary>
    public const int Longest = 16 << 10;

    public static void Map(IEndpointRouteBuilder ledger, ContextModel context) => ledger.MapPost("/cosignatures", AnswerAsync)
        .WithMetadata(new ReadAttribute { Scope = "audit", Shows = [typeof(string)], TakesText = true, LongestText = Longest }).WithName(context.Own("LedgerCosignature"))
        .WithSummary("Takes a head of the ledger with a witness's signature under it, and publishes that. The witness's key is one that the operator pinned; the note has at most 16 KiB. The same again changes nothing.");

    private static async Task<IResult> AnswerAsync(HttpContext http, LedgerIdentity identity, LedgerStore store, CosignatureStore cosignatures)
    {
        if (!TextBody.IsOf(http.Request.ContentType, "text/plain"))
            return new Refused(ProblemTypes.WrongMediaType.With("Send the signed note with Content-Type: text/plain."));
        if (await TextBody.ReadAsync(http, Longest) is not { } body)
            return new Refused(ProblemTypes.TooLarge.With($"A signed note has at most {Longest / 1024} KiB: leave out signatures that aren't the ledger's or the witness's."));
        try
        {
            return await TakeAsync(SignedCheckpoint.Read(body), Witnesses(identity), identity, store, cosignatures, http.RequestAborted);
        }
        catch (UnreadableNoteException fault)
        {
            return new Refused(ProblemTypes.InvalidRequest.With(fault.Message));
        }
    }

    private static async Task<IResult> TakeAsync(SignedCheckpoint note, IReadOnlyCollection<VerifierKey> witnesses, LedgerIdentity identity, LedgerStore store, CosignatureStore cosignatures, CancellationToken stop)
    {
        var (size, log) = (note.Checkpoint.Size, await store.KeysAsync(stop));
        var (taken, refusal) = Cosignatures.Admit(note, await cosignatures.AtAsync(size, stop), [identity.Signer.Public, .. log.Select(line => KeySuccession.Read(line).Key)], witnesses);
        if (refusal is not null)
            return new Refused(ProblemTypes.InvalidRequest.With(refusal));
        await cosignatures.AddAsync(size, taken, stop);
        return Results.Text((await cosignatures.AtAsync(size, stop))!.Text);
    }

    // Read each time: a witness is pinned, or no longer, without a restart. A file there that is no key is the operator's fault, not the witness's.
    private static IReadOnlyList<VerifierKey> Witnesses(LedgerIdentity identity)
    {
        try
        {
            return identity.Witnesses is { } folder ? KeyFile.Pinned(folder) : [];
        }
        catch (UnreadableNoteException fault)
        {
            throw new InvalidOperationException($"A file in Ledger:Witnesses is no key. {fault.Message}", fault);
        }
    }
}
