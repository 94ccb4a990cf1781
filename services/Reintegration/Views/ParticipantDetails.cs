using Concord.Hosting;
using Concord.Privacy;
using Concord.Reintegration.Participants;
using JasperFx;
using JasperFx.Events;

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

    public static ParticipantDetails Create(IEvent<ParticipantRecorded> recorded) => new()
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
}
