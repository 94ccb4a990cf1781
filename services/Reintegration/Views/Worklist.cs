using Concord.Hosting;
using Concord.Privacy;
using Concord.Reintegration.Cases;
using Marten;
using Wolverine.Http;

namespace Concord.Reintegration.Views;

/// <summary>A case and what is due about it, the first thing first.</summary>
[Class(Sensitivity.Confidential)]
public sealed record WorklistEntry(Guid Case, string Place, string? Office, string? Caseworker, CaseState State, IReadOnlyList<DueItem> Due)
{
    // where somebody is held to be at high risk, a list says the country and no more.
    internal static WorklistEntry Of(CaseDues dues, DateOnly until) =>
        new(dues.Id, dues.HighRisks.IsEmpty ? dues.Place : dues.Place[..2], dues.Office, dues.Caseworker, dues.State, [.. dues.Due.Where(item => item.On <= until)]);
}

/// <summary>Whose work is asked for.</summary>
/// <param name="Until">What is due by this day; in a week, where it is left out.</param>
/// <param name="Office">Only cases of this office.</param>
/// <param name="Caseworker">Only cases of this caseworker.</param>
/// <param name="Kind">Only what is due in this respect.</param>
public sealed record WorklistFilter(DateOnly? Until = null, string? Office = null, string? Caseworker = null, DueKind? Kind = null);

/// <summary>Lists the cases about which something is due, what has waited longest first; overdue is whatever lies before today.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(Listed<WorklistEntry>)], Asks = typeof(WorklistFilter))]
public static class WorklistEndpoint
{
    private const int Ahead = 7;

    [WolverineGet("/worklist")]
    public static async Task<IResult> Get(HttpContext http, Caller caller, TimeProvider time, IQuerySession session)
    {
        if (StrictQuery.Read<WorklistFilter>(http, out var refused) is not { } filter || refused is not null)
            return refused!;
        var (missions, until) = (http.MissionsRead(), filter.Until ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(Ahead));
        var cases = session.Query<CaseDues>().Where(dues => dues.TenantIsOneOf(missions) && dues.FirstDue <= until).InAreasOf(caller, dues => dues.Place);
        if (filter.Office is { } office)
            cases = cases.Where(dues => dues.Office == office);
        if (filter.Caseworker is { } caseworker)
            cases = cases.Where(dues => dues.Caseworker == caseworker);
        if (filter.Kind is { } kind)
            cases = cases.Where(dues => dues.Due.Any(item => item.Kind == kind && item.On <= until));
        var found = await cases.OrderBy(dues => dues.FirstDue).ThenBy(dues => dues.Id).Take(Limits.LargestPage).ToListAsync(http.RequestAborted);
        return new Shown(new Listed<WorklistEntry>([.. found.Select(dues => WorklistEntry.Of(dues, until))]));
    }
}
