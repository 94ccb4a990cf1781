using Concord.Privacy;

namespace Concord.CommunityPolicing.Commitments;

/// <summary>Where a commitment stands. Delivered is the owner's word, confirmed the community's.</summary>
[Class(Sensitivity.Internal)]
public enum CommitmentState
{
    Made, Accepted, Declined, Delivered, Confirmed, Contested, Missed,
}

/// <summary>By what an owner shows that it delivered.</summary>
[Class(Sensitivity.Internal)]
public enum DeliveryEvidence
{
    Report, Photograph, SiteVisit, Register,
}

/// <summary>Why an owner doesn't accept what was asked of it.</summary>
[Class(Sensitivity.Internal)]
public enum CommitmentDecline
{
    NoMeans, NoMandate, NotSafe,
}

/// <summary>Why a due date moved.</summary>
[Class(Sensitivity.Internal)]
public enum CommitmentRenegotiation
{
    Insecurity, Budget, Season, Staffing, Contested,
}
