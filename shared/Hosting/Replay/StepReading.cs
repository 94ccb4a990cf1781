using Concord.Privacy;
using Marten;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Concord.Ledger.Sealing;

namespace Concord.Hosting;

/// <summary>Reads a history step by step, folding the record once on the way.</summary>
internal static class StepReading
{
    public static async Task<IResult> AnswerAsync(Guid id, HttpContext http, IDocumentStore store, ContextModel context)
    {
        if (StrictQuery.Read<StepsAsked>(http, out var refused) is not { } asked || refused is not null)
            return refused!;
        if (PageAsked.Read(asked.Limit, asked.After, http, out refused) is not { } page)
            return refused!;
        if (await StoredStream.FindAsync(id, http, store, context) is not { } stream)
            return Shown.Absent;

        var (after, last) = (page.After ?? 0, Math.Min(stream.Version, (page.After ?? 0) + page.Size));
        var steps = await ReadAsync(stream, after, last, http, store);
        if (last < stream.Version)
            PageAsked.LinkNext(http, last);
        return new Shown(new Replay(id, stream.Model.Name, stream.Mission, steps), stream.Version) { About = stream.About };
    }

    private static async Task<IReadOnlyList<Step>> ReadAsync(StoredStream stream, long after, long last, HttpContext http, IDocumentStore store)
    {
        var stop = http.RequestAborted;
        await using var session = store.QuerySession(stream.Mission);
        var events = await session.Events.FetchStreamAsync(stream.Id, last, token: stop);
        var places = await http.RequestServices.GetRequiredService<LedgerPlaces>().OfAsync(stream.Mission, stream.Id, after, last, stop);
        var corrections = await http.RequestServices.GetRequiredService<Corrections>().OfAsync(stream.Mission, stream.Id, stop);
        var details = await stream.FoldAsync(session, [.. events.TakeWhile(stored => stored.Version <= after)], stop);
        var steps = new List<Step>();
        foreach (var stored in events.SkipWhile(stored => stored.Version <= after))
        {
            var before = details;
            details = await stream.FoldAsync(session, [stored], stop, before);
            steps.Add(Step.Of(stored, Change.Between(before, details), places.TryGetValue(stored.Version, out var place) ? place : null, corrections[stored.Id]));
        }

        return steps;
    }
}

/// <summary>Which part of a history is asked for.</summary>
/// <param name="Limit">How many events on a page; 50 where it is left out, 200 at most.</param>
/// <param name="After">The cursor from the <c>Link</c> of the page before.</param>
internal sealed record StepsAsked(int? Limit = null, string? After = null);

/// <summary>A record's history.</summary>
/// <param name="Id">The record.</param>
/// <param name="Stream">Its kind.</param>
/// <param name="Mission">The mission that it belongs to.</param>
/// <param name="Events">What happened, in order; more may be on the next page.</param>
[Class(Sensitivity.Confidential)]
internal sealed record Replay(Guid Id, string Stream, string Mission, IReadOnlyList<Step> Events);
