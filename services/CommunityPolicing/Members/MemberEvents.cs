using Concord.Hosting;
using Concord.Privacy;

namespace Concord.CommunityPolicing.Members;

/// <summary>Somebody took a seat: who they are is sealed here and nowhere else, and nothing is asked of what they were before (PO-26).</summary>
[Fact("forum-member-recorded", Sensitivity.Confidential)]
public sealed record ForumMemberRecorded(Guid Forum, string Place, Personal<string>? Name);
