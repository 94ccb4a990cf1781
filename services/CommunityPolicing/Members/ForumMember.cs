using Concord.Hosting;
using JasperFx.Events;

namespace Concord.CommunityPolicing.Members;

/// <summary>Somebody who holds a seat, as far as rules ask: that they are there, and where. Forums know their number only, so that they can be erased.</summary>
public sealed record ForumMember(Guid Id, string Place) : ISeen
{
    public static ForumMember Create(IEvent<ForumMemberRecorded> recorded) => new(recorded.StreamId, recorded.Data.Place);

    public int Version { get; set; }

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Place);
}
