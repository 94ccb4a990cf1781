using System.Globalization;
using Concord.Hosting.Disclosures;
using Concord.Ledger.Evidence;
using Concord.Ledger.Sealing;
using Marten;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Hosting;

/// <summary>
/// A record's history as a pack that proves itself without us (docs/evidence-format.md). A pack leaves the house, so personal values and reasons are open in
/// it only for an audit, and only as far as the policy goes; the redacted pack rests on the same proofs.
/// </summary>
internal sealed class EvidenceAnswer(StoredStream stream, EvidencePack pack) : IResult
{
    /// <summary>Says on an answer up to which version of the record the pack goes.</summary>
    public const string VersionHeader = "Concord-Version";

    private const string Audit = "audit";

    public static async Task<IResult> AnswerAsync(Guid id, HttpContext http, IDocumentStore store, ContextModel context)
    {
        if (StrictQuery.Read<NothingAsked>(http, out var refused) is null || refused is not null)
            return refused!;
        if (await StoredStream.FindAsync(id, http, store, context) is not { } stream)
            return Shown.Absent;
        var pack = await http.RequestServices.GetRequiredService<LedgerStore>().PackAsync(stream.Mission, id, http.RequestAborted);
        return pack is null
            ? new Refused(ProblemTypes.Unavailable.With("No signed checkpoint holds this record yet, so that nothing could prove it. One is signed within a minute: ask again as Retry-After says."))
            : new EvidenceAnswer(stream, pack);
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (purpose, problem) = await StatedPurpose.OfAsync(httpContext);
        var opened = pack;
        if (problem is null && purpose is Audit)
            (opened, problem) = await PackUnsealing.OpenAsync(httpContext, purpose, pack, stream.About);
        if (problem is not null)
        {
            await httpContext.RefuseAsync(problem);
            return;
        }

        // The manifest, which comes first, holds the hash of every other file, and the headers of a plain archive hold each length: a pack is whole before its first byte leaves.
        var zip = PackWriter.Write(opened.Withholding((_, _, _) => purpose is Audit));
        var (headers, covered) = (httpContext.Response.Headers, pack.Lines.Count.ToString(CultureInfo.InvariantCulture));
        headers.CacheControl = "no-store";
        headers.ETag = Concurrency.ETag(stream.Version);
        headers[VersionHeader] = covered;
        headers.ContentDisposition = $"attachment; filename=\"{stream.Id}-v{covered}{(purpose is Audit ? "" : "-redacted")}.zip\"";
        httpContext.Response.ContentType = "application/zip";
        httpContext.Response.ContentLength = zip.Length;
        await httpContext.Response.Body.WriteAsync(zip, httpContext.RequestAborted);
    }
}
