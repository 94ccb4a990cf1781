using System.ComponentModel.DataAnnotations;
using Concord.Privacy;
using Marten;
using Microsoft.AspNetCore.Http;

namespace Concord.Hosting;

/// <summary>Compares a record at two points of its history, from one read of its events.</summary>
internal static class DifferenceReading
{
    public static async Task<IResult> AnswerAsync(Guid id, HttpContext http, IDocumentStore store, ContextModel context)
    {
        if (StrictQuery.Read<Between>(http, out var refused) is not { } asked || refused is not null)
            return refused!;
        if (asked.Fault() is { } fault)
            return Refused(fault);
        if (await StoredStream.FindAsync(id, http, store, context) is not { } stream || asked.From > stream.Version || asked.To > stream.Version)
            return Shown.Absent;

        await using var session = store.QuerySession(stream.Mission);
        var events = await session.Events.FetchStreamAsync(id, asked.To ?? 0, asked.ToAt?.ToUniversalTime(), token: http.RequestAborted);
        var from = asked.From ?? events.LastOrDefault(stored => stored.Timestamp <= asked.FromAt)?.Version ?? 0;
        var to = events.LastOrDefault()?.Version ?? 0;
        if (from > to)
            return Refused(Between.Reversed);
        var before = await stream.FoldAsync(session, [.. events.Where(stored => stored.Version <= from)], http.RequestAborted);
        var after = await stream.FoldAsync(session, [.. events.Where(stored => stored.Version > from)], http.RequestAborted, before);
        return new Shown(new Difference(id, from, to, Change.Between(before, after))) { About = stream.About };
    }

    private static Refused Refused(Fault fault) => new(ProblemTypes.InvalidRequest.With() with { Errors = [fault] });
}

/// <summary>Between which two points a record is compared: versions, or instants of what the system knew.</summary>
/// <param name="From">The earlier version; 0 stands for the time before the first event.</param>
/// <param name="To">The later version; the last one where neither it nor <c>toAt</c> is given.</param>
/// <param name="FromAt">The earlier instant, in place of <c>from</c>: what the system knew then.</param>
/// <param name="ToAt">The later instant, in place of <c>to</c>: what the system knew then.</param>
internal sealed record Between(
    [property: Range(typeof(long), "0", "9223372036854775807", ErrorMessage = "is less than 0")] long? From = null,
    [property: Range(typeof(long), "1", "9223372036854775807", ErrorMessage = "is less than 1")] long? To = null,
    DateTimeOffset? FromAt = null,
    DateTimeOffset? ToAt = null)
{
    /// <summary>The earlier point is the later one.</summary>
    public static readonly Fault Reversed = new("query:from", "lies after to; give the earlier version first");

    /// <summary>What doesn't go together.</summary>
    public Fault? Fault() => this switch
    {
        { From: null, FromAt: null } => new("query:from", "is missing; give the earlier version, or an instant in fromAt"),
        { From: not null, FromAt: not null } => new("query:fromAt", "is given beside from; give one of them"),
        { To: not null, ToAt: not null } => new("query:toAt", "is given beside to; give one of them"),
        _ when From > To => Reversed,
        _ when FromAt > ToAt => new("query:fromAt", "lies after toAt; give the earlier instant first"),
        _ => null,
    };
}

/// <summary>What differs between two points of a record's history.</summary>
/// <param name="Id">The record.</param>
/// <param name="From">The earlier version; 0 before the first event.</param>
/// <param name="To">The later version.</param>
/// <param name="Changes">Every value that differs.</param>
[Class(Sensitivity.Confidential)]
internal sealed record Difference(Guid Id, long From, long To, IReadOnlyList<Change> Changes);
