using Concord.Hosting;
using Concord.Privacy;
using Concord.Reintegration.Participants;
using JasperFx;
using JasperFx.Events;
using Marten;
using Wolverine.Http;

namespace Concord.Reintegration.Views;

/// <summary>Who a participant is; every value of it is sealed.</summary>
[Class(Sensitivity.Confidential)]
public sealed record ParticipantDetails : IRevisioned, ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Place { get; init; }
    public required string PresentedBy { get; init; }
    public required Personal<string> GivenName { get; init; }
    public Personal<string>? FamilyName { get; init; }
    public IReadOnlyList<Personal<string>> AlsoKnownAs { get; init; } = [];
    public Personal<string>? BirthDate { get; init; }
    public Personal<string>? Phone { get; init; }

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Place, PresentedBy);

    public static ParticipantDetails Create(IEvent<ParticipantRecorded> recorded) =>
        new()
        {
            Id = recorded.StreamId,
            Place = recorded.Data.Place,
            PresentedBy = recorded.Data.PresentedBy,
            GivenName = recorded.Data.GivenName,
            FamilyName = recorded.Data.FamilyName,
            AlsoKnownAs = recorded.Data.AlsoKnownAs,
            BirthDate = recorded.Data.BirthDate,
            Phone = recorded.Data.Phone,
        };

    public ParticipantDetails Apply(ParticipantRectified rectified) =>
        this with
        {
            GivenName = rectified.GivenName,
            FamilyName = rectified.FamilyName,
            AlsoKnownAs = rectified.AlsoKnownAs,
            BirthDate = rectified.BirthDate,
            Phone = rectified.Phone,
        };
}

/// <summary>Shows who a participant is, in the version that a rectification is decided on.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(ParticipantDetails)], Versioned = true)]
public static class ParticipantDetailsEndpoint
{
    [WolverineGet("/participants/{id}")]
    public static async Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, CancellationToken stop)
    {
        var missions = http.MissionsRead();
        var details = await session.Query<ParticipantDetails>().FirstOrDefaultAsync(found => found.TenantIsOneOf(missions) && found.Id == id, stop);
        if (details?.IsSeenBy(caller) != true)
            return Shown.Absent;

        // What a reader has to do with a person is what they have to do with the person's latest case.
        var latest = await session.Query<CaseDetails>().Where(found => found.TenantIsOneOf(missions) && found.Participant == id).OrderByDescending(found => found.PresentedOn).FirstOrDefaultAsync(stop);
        return new Shown(details, details.Version) { About = latest };
    }
}
