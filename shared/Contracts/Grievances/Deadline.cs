namespace Concord.Contracts;

/// <summary>A promised time ran out. Strict, because deadlines of sensitive reports run out by the same fact.</summary>
/// <param name="Due">The day when it was due, UTC: the instant would lead to the complaint.</param>
/// <param name="DetectedAt">The day when that was seen, UTC.</param>
[Published("grievance-deadline-breached", Channel = Channels.Strict, Classification = "confidential")]
public sealed record GrievanceDeadlineBreachedV1(DateTimeOffset Due, DateTimeOffset DetectedAt);

/// <summary>Somebody further up watches from here on.</summary>
/// <param name="Level">Who, as a level.</param>
[Published("grievance-deadline-escalated", Channel = Channels.Strict, Classification = "confidential")]
public sealed record GrievanceDeadlineEscalatedV1(LadderLevel Level);
