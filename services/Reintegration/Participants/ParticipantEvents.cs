using Concord.Hosting;
using Concord.Privacy;

namespace Concord.Reintegration.Participants;

/// <summary>A person was recorded: who they are is sealed here and nowhere else.</summary>
[Fact("participant-recorded", Sensitivity.Confidential)]
public sealed record ParticipantRecorded(
    string Place,
    string PresentedBy,
    [Searchable] Personal<string> GivenName,
    [Searchable] Personal<string>? FamilyName,
    [Searchable] IReadOnlyList<Personal<string>> AlsoKnownAs,
    Personal<string>? BirthDate,
    Personal<string>? Phone);

/// <summary>Who the person is was put right: this is how they stand from now on, whole. What was recorded before stays in the history.</summary>
[Fact("participant-rectified", Sensitivity.Confidential)]
public sealed record ParticipantRectified(
    RectificationGround Ground,
    [Searchable] Personal<string> GivenName,
    [Searchable] Personal<string>? FamilyName,
    [Searchable] IReadOnlyList<Personal<string>> AlsoKnownAs,
    Personal<string>? BirthDate,
    Personal<string>? Phone);

/// <summary>On what ground it was put right.</summary>
[Class(Sensitivity.Internal)]
public enum RectificationGround
{
    AskedByPerson, DocumentSeen, EnteredInError,
}
