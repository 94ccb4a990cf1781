namespace Concord.Contracts;

/// <summary>The outcome was communicated. What it was stays in the grievance.</summary>
/// <param name="AppealBy">Until when an appeal is open.</param>
/// <param name="ReopenBy">Until when it can be taken up again.</param>
[Published("grievance-outcome-communicated", Classification = "confidential")]
public sealed record GrievanceOutcomeCommunicatedV1(DateOnly AppealBy, DateOnly ReopenBy);

/// <summary>The complainant answered to the outcome, or did not in time.</summary>
/// <param name="Answer">What they said.</param>
[Published("grievance-outcome-answered", Classification = "confidential")]
public sealed record GrievanceOutcomeAnsweredV1(ComplainantAnswer Answer);

/// <summary>The complainant appealed.</summary>
/// <param name="Round">For which time: 1, 2 …</param>
[Published("grievance-appeal-lodged", Classification = "confidential")]
public sealed record GrievanceAppealLodgedV1(int Round);

/// <summary>People who did not decide before decided on the appeal.</summary>
/// <param name="Result">What became of it.</param>
[Published("grievance-appeal-decided", Classification = "confidential")]
public sealed record GrievanceAppealDecidedV1(AppealResult Result);
