namespace Concord.Contracts;

/// <summary>A project was proposed.</summary>
/// <param name="Area">The target area.</param>
/// <param name="Place">Where, admin-2 P-code.</param>
/// <param name="Kind">How it would be funded.</param>
/// <param name="Sector">What it would work on.</param>
/// <param name="ServesWomen">Whether it serves the safety or needs of women.</param>
/// <param name="Budget">What it would cost.</param>
/// <param name="Starts">When it would start.</param>
/// <param name="Ends">When it would end.</param>
[Published("proposal-submitted")]
public sealed record ProposalSubmittedV1(Guid Area, string Place, ProjectKind Kind, Sector Sector, bool ServesWomen, Money Budget, DateOnly Starts, DateOnly Ends) : IInPlace;

/// <summary>The community chose it.</summary>
[Published("proposal-selected-by-community")]
public sealed record ProposalSelectedByCommunityV1;

/// <summary>The community does not want it.</summary>
[Published("proposal-declined-by-community")]
public sealed record ProposalDeclinedByCommunityV1;

/// <summary>It lies before the committee of the programme.</summary>
/// <param name="MeetingOn">When that decides.</param>
[Published("proposal-presented")]
public sealed record ProposalPresentedV1(DateOnly MeetingOn);

/// <summary>The committee of the programme wants something put right.</summary>
/// <param name="Due">Until when.</param>
[Published("revision-requested")]
public sealed record RevisionRequestedV1(DateOnly Due);

/// <summary>It was put right.</summary>
/// <param name="Revision">Its revision: 1, 2, 3 …</param>
/// <param name="Budget">What it would cost now.</param>
[Published("proposal-revised")]
public sealed record ProposalRevisedV1(int Revision, Money Budget);

/// <summary>The committee of the programme approved it.</summary>
[Published("proposal-approved")]
public sealed record ProposalApprovedV1;

/// <summary>The committee of the programme rejected it.</summary>
[Published("proposal-rejected")]
public sealed record ProposalRejectedV1;

/// <summary>The community agreed to it as it was approved.</summary>
/// <param name="Revision">The revision that it agreed to.</param>
[Published("community-sign-off-given")]
public sealed record CommunitySignOffGivenV1(int Revision);
