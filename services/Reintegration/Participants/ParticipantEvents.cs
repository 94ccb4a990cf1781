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
