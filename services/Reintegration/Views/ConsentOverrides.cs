using Concord.Hosting;
using Concord.Privacy;
using Concord.Reintegration.Cases;
using Marten;
using Wolverine.Http;

namespace Concord.Reintegration.Views;

/// <summary>A consent that two people overrode.</summary>
[Class(Sensitivity.Confidential)]
public sealed record OverriddenConsent(Guid Case, string Mission, string Place, ConsentOverridden Override);

/// <summary>Which month is asked for.</summary>
/// <param name="Month">A day in the month in which the overrides ended.</param>
public sealed record OverridesQuestion(DateOnly Month);

/// <summary>Reports every consent that was overridden and ended in a month .</summary>
[Read(Roles.Supervisor, Roles.Auditor, Shows = [typeof(Listed<OverriddenConsent>)], Asks = typeof(OverridesQuestion))]
public static class ConsentOverridesEndpoint
{
    [WolverineGet("/consent-overrides")]
    public static async Task<IResult> Get(HttpContext http, Caller caller, IQuerySession session, CancellationToken stop)
    {
        if (StrictQuery.Read<OverridesQuestion>(http, out var refused) is not { } question || refused is not null)
            return refused!;
        var missions = http.MissionsRead();
        var cases = await session.Query<CaseDetails>().Where(details => details.TenantIsOneOf(missions) && details.HasOverrides).InAreasOf(caller, details => details.Place).ToListAsync(stop);
        return new Shown(new Listed<OverriddenConsent>([.. from details in cases
                                                           from overridden in details.ConsentOverrides
                                                           where overridden.Until.Year == question.Month.Year && overridden.Until.Month == question.Month.Month
                                                           orderby overridden.Until
                                                           select new OverriddenConsent(details.Id, details.Mission, details.Place, overridden)]));
    }
}
