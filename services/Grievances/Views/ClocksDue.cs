using Concord.Grievances.Clocks;
using Concord.Hosting;
using Marten;
using Wolverine.Http;

namespace Concord.Grievances.Views;

/// <summary>Which clocks are asked for.</summary>
/// <param name="Kind">Only those that count down to this.</param>
/// <param name="Owner">Only those of what this person works on.</param>
/// <param name="Limit">How many on a page; 50 where it is left out, 200 at most.</param>
/// <param name="After">The cursor from the <c>Link</c> of the page before.</param>
public sealed record ClockFilter(ClockKind? Kind = null, string? Owner = null, int? Limit = null, string? After = null);

/// <summary>Lists the clocks that run, what was due first at the top: the worklist of a desk.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(Listed<Clock>)], Asks = typeof(ClockFilter))]
public static class ClocksDueEndpoint
{
    [WolverineGet("/clocks")]
    public static async Task<IResult> Get(HttpContext http, Caller caller, IQuerySession session)
    {
        if (StrictQuery.Read<ClockFilter>(http, out var refused) is not { } filter || refused is not null)
            return refused!;

        var (missions, reader) = (http.MissionsRead(), caller.Subject);
        var clocks = session.Query<Clock>().Where(clock => clock.TenantIsOneOf(missions) && clock.Stopped == null && clock.Kind != ClockKind.Route && !clock.Excluded.Contains(reader))
            .InAreasOf(caller, clock => clock.Place);
        if (filter.Kind is { } kind)
            clocks = clocks.Where(clock => clock.Kind == kind);
        if (filter.Owner is { } owner)
            clocks = clocks.Where(clock => clock.Owner == owner);
        return await Page.NewestFirstAsync(clocks, clock => clock.Urgency, filter.Limit, filter.After, http);
    }
}

/// <summary>Shows a clock: when it started and is due, by which standard, its pauses, and who watches it.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(Clock)], Versioned = true)]
public static class ReadClockEndpoint
{
    [WolverineGet("/clocks/{id}")]
    public static Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, CancellationToken stop) =>
        Found.ShowAsync(session.Query<Clock>().Where(found => found.Id == id), http, caller, stop);
}
