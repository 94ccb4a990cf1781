using System.ComponentModel.DataAnnotations;
using Concord.Privacy;

namespace Concord.ViolenceReduction.Projects;

/// <summary>Whom a project is to reach: how many take part, and how many of them are women and members of the community.</summary>
[Class(Sensitivity.Internal)]
public sealed record TargetMix([property: Range(1, 100_000)] int Participants, [property: Range(0, 100_000)] int Women, [property: Range(0, 100_000)] int CommunityMembers);

/// <summary>Whom it reached in the end, by sex; those whose sex isn't stated are counted too, so that the parts make the whole.</summary>
[Class(Sensitivity.Internal)]
public sealed record ReachedPeople([property: Range(0, 100_000)] int Participants, [property: Range(0, 100_000)] int Women, [property: Range(0, 100_000)] int Men, [property: Range(0, 100_000)] int NotStated)
{
    internal bool AddUp() => Women + Men + NotStated == Participants;
}

/// <summary>What the works came to.</summary>
[Class(Sensitivity.Internal)]
public sealed record Output([property: RegularExpression("^[a-z][a-z0-9-]{1,59}$")] string What, [property: Range(0, 1_000_000)] int Planned, [property: Range(0, 1_000_000)] int Delivered);

/// <summary>Marks from one to five by the criteria of the OECD's development committee.</summary>
[Class(Sensitivity.Internal)]
public sealed record CriteriaRatings(
    [property: Range(1, 5)] int Relevance, [property: Range(1, 5)] int Coherence, [property: Range(1, 5)] int Effectiveness,
    [property: Range(1, 5)] int Efficiency, [property: Range(1, 5)] int Impact, [property: Range(1, 5)] int Sustainability);
