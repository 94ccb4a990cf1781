using Concord.Ledger.Evidence;
using Concord.Privacy.Policies;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Concord.Hosting;

/// <summary>Every stream of every context can be replayed: what happened, who did it, when and why, what it changed, and what stood at any version or instant.</summary>
internal static class History
{
    private delegate Task<IResult> Reader(Guid id, HttpContext http, IDocumentStore store, ContextModel context);

    public static void MapHistory(this IEndpointRouteBuilder app, ContextModel context)
    {
        string[] roles = [Roles.Auditor, Roles.Supervisor, .. context.AlsoReplays];
        Map("", StepReading.AnswerAsync).WithMetadata(new ReadAttribute(roles) { Scope = "audit", Shows = [typeof(Replay)], Versioned = true, Asks = typeof(StepsAsked) }).WithName(context.Own("History"))
            .WithSummary("Replays a record: every event in order, with who, for whom, when and why, and each value that it changed. Long histories come in pages.");
        Map("/state", StateReading.AnswerAsync).WithMetadata(new ReadAttribute(roles) { Scope = "audit", ShowsDetails = true, Asks = typeof(Moment) }).WithName(context.Own("HistoryState"))
            .WithSummary("Shows a record as it stood at a version, as it was known at an instant, or as it had happened by an instant. The header Concord-Order says in which order its events were taken.");
        Map("/diff", DifferenceReading.AnswerAsync).WithMetadata(new ReadAttribute(roles) { Scope = "audit", Shows = [typeof(Difference)], Asks = typeof(Between) }).WithName(context.Own("HistoryDiff"))
            .WithSummary("Compares a record at two versions, or as it was known at two instants: every value that differs, before and after.");
        Map("/evidence", EvidenceAnswer.AnswerAsync).WithMetadata(new ReadAttribute(roles) { Scope = "audit", Shows = [typeof(EvidencePack)], Leaves = WayOut.EvidencePack, Versioned = true }).WithName(context.Own("HistoryEvidence"))
            .WithSummary("Takes a record's history away as evidence: a zip that proves itself, offline, that these are exactly its events at the last signed checkpoint. The header Concord-Version says up to which version it goes; ETag is the version that the record has by now. With the purpose audit personal values and reasons are open in it, else withheld; both rest on the same root.");
        app.MapGet($"{context.Prefix}/history/correlations/{{correlation}}", (string correlation, HttpContext http, IDocumentStore store) => ErrandReading.AnswerAsync(correlation, http, store, context))
            .WithMetadata(new ReadAttribute(roles) { Scope = "audit", Shows = [typeof(Errand)], Asks = typeof(ErrandAsked) }).WithName(context.Own("HistoryCorrelation")).WithSummary("Shows what belongs to one errand, over all records that the caller may see: its events, and which request or event caused which.");

        RouteHandlerBuilder Map(string view, Reader read) =>
            app.MapGet($"{context.Prefix}/history/{{id:guid}}{view}", (Guid id, HttpContext http, IDocumentStore store) => read(id, http, store, context));
    }
}
