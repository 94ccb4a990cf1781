using Concord.Grievances.Clocks;
using Concord.Grievances.Sensitive;
using Concord.Hosting;
using Concord.Privacy;
using Marten;
using Wolverine.Http;

namespace Concord.Grievances.Views;

/// <summary>A sensitive report with what was told, wherever it was told first, what its complainant wrote since, and the clock within which it has to be routed.</summary>
[Class(Sensitivity.Confidential)]
public sealed record SensitiveReportShown(SensitiveReport Report, Personal<string>? ToldAtIntake, IReadOnlyList<LeftMessage> Messages, Clock RouteWithin);

/// <summary>Which sensitive reports are asked for.</summary>
/// <param name="State">Only those that stand here.</param>
/// <param name="Limit">How many on a page; 50 where it is left out, 200 at most.</param>
/// <param name="After">The cursor from the <c>Link</c> of the page before.</param>
public sealed record SensitiveFilter(SensitiveState? State = null, int? Limit = null, string? After = null);

/// <summary>Lists the sensitive reports of which the reader is a named handler, newest first; there are no others.</summary>
[Read(Roles.Safeguarding, Shows = [typeof(Listed<SensitiveReport>)], Asks = typeof(SensitiveFilter))]
public static class SensitiveListEndpoint
{
    [WolverineGet("/sensitive-reports")]
    public static async Task<IResult> Get(HttpContext http, Caller caller, IQuerySession session)
    {
        if (StrictQuery.Read<SensitiveFilter>(http, out var refused) is not { } filter || refused is not null)
            return refused!;

        var (missions, reader) = (http.MissionsRead(), caller.Subject);
        var reports = session.Query<SensitiveReport>().Where(report => report.TenantIsOneOf(missions) && report.Handlers.Contains(reader)).InAreasOf(caller, report => report.Place);
        if (filter.State is { } state)
            reports = reports.Where(report => report.State == state);
        return await Page.NewestFirstAsync(reports, report => report.Opened, filter.Limit, filter.After, http);
    }
}

/// <summary>Shows a sensitive report to its named handlers.</summary>
[Read(Roles.Safeguarding, Shows = [typeof(SensitiveReportShown)], Versioned = true)]
public static class ReadSensitiveReportEndpoint
{
    [WolverineGet("/sensitive-reports/{id}")]
    public static async Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, CancellationToken stop)
    {
        if (await Found.OneAsync(session.Query<SensitiveReport>().Where(found => found.Id == id), http, caller, stop) is not { } report)
            return Shown.Absent;

        var origin = report.Grievance is { } grievance ? await session.Query<GrievanceDetails>().FirstOrDefaultAsync(found => found.TenantIsOneOf(report.Mission) && found.Id == grievance, stop) : null;
        var messages = origin is null ? [] : await session.MessagesAboutAsync(report.Mission, origin.Id, stop);
        var within = RunningClock.Of(id, ClockKind.Route).Id;
        var clock = await session.Query<Clock>().FirstAsync(found => found.TenantIsOneOf(report.Mission) && found.Id == within, stop);
        return new Shown(new SensitiveReportShown(report, origin?.Narrative, messages, clock), report.Version) { About = report };
    }
}
