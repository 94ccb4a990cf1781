using Concord.Hosting;
using JasperFx.Events;

namespace Concord.Reintegration.Participants;

/// <summary>A person as far as rules ask: that they are there, and where. Who they are is sealed in their own stream; cases know their number only.</summary>
public sealed record Participant(Guid Id, string Place, string PresentedBy) : ISeen
{
    public static Participant Create(IEvent<ParticipantRecorded> recorded) => new(recorded.StreamId, recorded.Data.Place, recorded.Data.PresentedBy);

    public int Version { get; set; }

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Place, PresentedBy);
}
