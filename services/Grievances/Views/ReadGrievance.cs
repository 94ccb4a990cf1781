using Concord.Grievances.Complainants;
using Concord.Grievances.Conduct;
using Concord.Grievances.General;
using Concord.Hosting;
using Concord.Privacy;
using Marten;
using Wolverine.Http;

namespace Concord.Grievances.Views;

/// <summary>A grievance as it is shown: whole; or, where it moved to another track, its number, its date and that it moved.</summary>
[Class(Sensitivity.Confidential)]
public sealed record GrievanceShown(string Number, DateOnly ReceivedOn, GrievanceState State, GrievanceDetails? Grievance, IReadOnlyList<LeftMessage> Messages, DateOnly? OversightTookItUpOn = null);

/// <summary>What the complainant wrote by their tracking code.</summary>
[Class(Sensitivity.Confidential)]
public sealed record LeftMessage(DateTimeOffset LeftAt, Personal<string> Text);

/// <summary>Shows a grievance and what its complainant wrote. Of one that moved there is its number, its date and that it moved.</summary>
[Read(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(GrievanceShown)], Versioned = true)]
public static class ReadGrievanceEndpoint
{
    [WolverineGet("/grievances/{id}")]
    public static async Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, CancellationToken stop)
    {
        var missions = http.MissionsRead();
        var details = await session.Query<GrievanceDetails>().FirstOrDefaultAsync(found => found.TenantIsOneOf(missions) && found.Id == id, stop);
        if (details is { State: GrievanceState.Moved } moved && Sight.Reaches(caller, moved.Place, moved.ReceivedBy))
            return new Shown(new GrievanceShown(moved.Number, moved.ReceivedOn, moved.State, Grievance: null, []));
        if (details?.IsSeenBy(caller) != true)
            return Shown.Absent;

        var (messages, concern) = (await session.MessagesAboutAsync(details.Mission, id, stop), details.ConductConcern is { } passed
            ? await session.Query<ConductConcern>().FirstOrDefaultAsync(found => found.TenantIsOneOf(details.Mission) && found.Id == passed, stop) : null);
        return new Shown(new GrievanceShown(details.Number, details.ReceivedOn, details.State, details, messages, concern?.TakenUpOn), details.Version) { About = details };
    }

    /// <summary>What the complainant wrote about it, newest first.</summary>
    internal static async Task<IReadOnlyList<LeftMessage>> MessagesAboutAsync(this IQuerySession session, string mission, Guid grievance, CancellationToken stop) =>
        [.. (await session.Query<ComplainantMessage>().Where(message => message.TenantIsOneOf(mission) && message.Grievance == grievance).OrderByDescending(message => message.LeftAt).Take(Limits.Page).ToListAsync(stop))
            .Select(message => new LeftMessage(message.LeftAt, message.Text))];
}
