using Concord.Contracts;
using Concord.Hosting;

namespace Concord.CommunityPolicing.Commitments;

/// <summary>PO-06: whose word it is. The owner says that it delivered; the community says whether it did.</summary>
internal static class Word
{
    /// <summary>A committee speaks for the owner only where the community is the owner.</summary>
    public static Refusal? OfOwner(this Commitment commitment, Act act) => Rules.DeliveredIsNotConfirmed.Unless(
        act.Role != Roles.Committee || commitment.Owner is CommitmentOwner.Community, "This is for the owner institution to say. Let whoever follows it up record the owner's word.");

    /// <summary>Nobody who spoke for the owner speaks for the community.</summary>
    public static Refusal? OfCommunity(this Commitment commitment, Act act) => Rules.DeliveredIsNotConfirmed.Unless(
        !commitment.SpokeForOwner.Contains(act.Actor), "Whoever spoke for the owner can't speak for the community. Let another member of the committee.");
}
