namespace Concord.Contracts;

/// <summary>A forum of a community and its security actors was chartered.</summary>
/// <param name="Place">Where, admin-2 P-code.</param>
/// <param name="CharterVersion">The version of its charter.</param>
[Published("forum-chartered")]
public sealed record ForumCharteredV1(string Place, string CharterVersion) : IInPlace;

/// <summary>The forum met. Who came is told to nobody.</summary>
/// <param name="On">On which day.</param>
/// <param name="Quorate">Whether enough were there to decide.</param>
[Published("forum-meeting-held")]
public sealed record ForumMeetingHeldV1(DateOnly On, bool Quorate);

/// <summary>The forum does not meet for a time. Why stays with it.</summary>
/// <param name="ReviewOn">When that is looked at again.</param>
[Published("forum-suspended")]
public sealed record ForumSuspendedV1(DateOnly ReviewOn);

/// <summary>The forum meets again.</summary>
/// <param name="On">From which day on.</param>
[Published("forum-reactivated")]
public sealed record ForumReactivatedV1(DateOnly On);
