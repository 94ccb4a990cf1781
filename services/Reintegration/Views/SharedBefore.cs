using Concord.Hosting;
using Concord.Hosting.Disclosures;
using Concord.Privacy;
using Marten;
using Wolverine.Http;

namespace Concord.Reintegration.Views;

/// <summary>That something about a participant went to somebody outside: what can be told when a consent is withdrawn. No member of staff is named.</summary>
[Class(Sensitivity.Confidential)]
public sealed record SharedBefore(DateTimeOffset At, string Role, string Office, string Purpose, IReadOnlyList<string> Fields);

/// <summary>Lists what was shared about the participant of a case, newest first: what a partner read, and what was opened for a referral. What was delivered stays a fact when a consent is withdrawn.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Shows = [typeof(Listed<SharedBefore>)])]
public static class SharedBeforeEndpoint
{
    private const string Referral = "referral";

    [WolverineGet("/cases/{id}/shared")]
    public static async Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, CancellationToken stop)
    {
        var missions = http.MissionsRead();
        var details = await session.Query<CaseDetails>().FirstOrDefaultAsync(found => found.TenantIsOneOf(missions) && found.Id == id, stop);
        if (details is null || !details.IsSeenBy(caller))
            return Shown.Absent;

        var read = await session.Query<AccessRecord>().Where(record => record.TenantIsOneOf(details.Mission)).About(details.Participant)
            .Where(record => record.By.Purpose == Referral || record.By.Role == Roles.Partner).OrderByDescending(record => record.Number).Take(Limits.LargestPage).ToListAsync(stop);
        return new Shown(new Listed<SharedBefore>([.. read.Select(record => new SharedBefore(record.At, record.By.Role, record.By.Office, record.By.Purpose ?? "", record.Fields))]));
    }
}
