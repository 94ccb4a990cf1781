using Concord.Hosting;
using Concord.Privacy;
using Concord.Reintegration.Cases;
using Marten;
using Wolverine.Http;

namespace Concord.Reintegration.Views;

/// <summary>How the work of an office stands.</summary>
/// <param name="Day">As of this day.</param>
/// <param name="Office">The office; <c>null</c> where all of the reader's areas are taken together.</param>
/// <param name="States">How many cases stand where.</param>
/// <param name="Due">What is overdue, and what is due within thirty days.</param>
/// <param name="InTransfer">How many transfers wait for an answer.</param>
/// <param name="WithoutCaseworker">How many people in the programme have nobody who accompanies them.</param>
[Class(Sensitivity.Internal)]
public sealed record OfficeBoard(DateOnly Day, string? Office, IReadOnlyList<StateCount> States, IReadOnlyList<DueCount> Due, int InTransfer, int WithoutCaseworker);

/// <summary>How many cases stand here.</summary>
[Class(Sensitivity.Internal)]
public sealed record StateCount([property: Class(Sensitivity.Internal)] CaseState State, int Cases);

/// <summary>How much of a kind is overdue, and how much is due within thirty days.</summary>
[Class(Sensitivity.Internal)]
public sealed record DueCount(DueKind Kind, int Overdue, int Soon);

/// <summary>Which office is asked about.</summary>
/// <param name="Office">The office; all of the reader's areas, where it is left out.</param>
public sealed record OfficeQuestion(string? Office = null);

/// <summary>Shows how the work of an office stands: counts of work, by no characteristic of anybody.</summary>
[Read(Roles.Supervisor, Roles.Auditor, Shows = [typeof(OfficeBoard)], Asks = typeof(OfficeQuestion))]
public static class OfficeBoardEndpoint
{
    private const int Soon = 30;

    [WolverineGet("/indicators/office")]
    public static async Task<IResult> Get(HttpContext http, Caller caller, TimeProvider time, IQuerySession session)
    {
        if (StrictQuery.Read<OfficeQuestion>(http, out var refused) is not { } asked || refused is not null)
            return refused!;
        var missions = http.MissionsRead();
        var cases = session.Query<CaseDues>().Where(dues => dues.TenantIsOneOf(missions)).InAreasOf(caller, dues => dues.Place);
        if (asked.Office is { } office)
            cases = cases.Where(dues => dues.Office == office);
        return new Shown(Of(await cases.ToListAsync(http.RequestAborted), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), asked.Office));
    }

    /// <summary>Counts the work of these cases.</summary>
    internal static OfficeBoard Of(IReadOnlyList<CaseDues> cases, DateOnly day, string? office) => new(
        day, office,
        [.. Enum.GetValues<CaseState>().Select(state => new StateCount(state, cases.Count(dues => dues.State == state)))],
        [.. Enum.GetValues<DueKind>().Select(kind => cases.SelectMany(dues => dues.Due).Where(item => item.Kind == kind).ToList() is var items
            ? new DueCount(kind, items.Count(item => item.On < day), items.Count(item => item.On >= day && item.On <= day.AddDays(Soon))) : null!)],
        cases.Count(dues => dues.InTransfer), cases.Count(dues => dues.Caseworker is null && Guards.Live.Contains(dues.State)));
}
