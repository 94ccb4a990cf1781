using System.Collections.Immutable;
using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;
using Concord.Reintegration.ServiceReferrals;

namespace Concord.Reintegration.Cases;

/// <summary>A referral as the case knows it: to whom, for what, which data go along, and where it stands. Its own record is the partner's too.</summary>
[Class(Sensitivity.Confidential)]
public sealed record NotedReferral(Guid Id, string Provider, string Service, Track Track, RecipientKind Recipient, IReadOnlyList<DataCategory> Slice, ReferralState State)
{
    internal bool IsOpen => State is ReferralState.Made or ReferralState.Accepted;
}

/// <summary>The referrals of a case after all that was made, answered, fulfilled and withdrawn.</summary>
internal static class NotedReferrals
{
    public static ImmutableList<NotedReferral> After(this ImmutableList<NotedReferral> referrals, ServiceReferralMade made) =>
        referrals.Add(new(made.Referral, made.Provider, made.Service, made.Track, made.Recipient, made.Slice, ReferralState.Made));

    public static ImmutableList<NotedReferral> After(this ImmutableList<NotedReferral> referrals, ServiceReferralMoved moved) => [.. referrals.Select(referral => referral.Id == moved.Referral ? referral with { State = moved.State } : referral)];

    /// <summary>R-14: what was not answered yet and is consented to no more is withdrawn; what was accepted goes on as a fact.</summary>
    public static ImmutableList<NotedReferral> Without(this ImmutableList<NotedReferral> referrals, ImmutableList<StandingConsent> consents) =>
        [.. referrals.Select(referral => referral.IsRecalledBy(consents) ? referral with { State = ReferralState.Withdrawn } : referral)];

    public static ImmutableList<NotedReferral> Ended(this ImmutableList<NotedReferral> referrals) => [.. referrals.Select(referral => referral.IsOpen ? referral with { State = ReferralState.Withdrawn } : referral)];

    public static bool IsRecalledBy(this NotedReferral referral, ImmutableList<StandingConsent> consents) =>
        referral.State is ReferralState.Made && !referral.Slice.All(category => consents.Exists(consent => consent.Covers(ConsentPurpose.Referral, referral.Recipient, category)));

    /// <summary>R-14: withdraws, with the consent, what was not answered yet.</summary>
    public static Alongside Recalling(this ReintegrationCase @case, ImmutableList<StandingConsent> consents) =>
        @case.Referrals.Withdrawing(referral => referral.IsRecalledBy(consents), WithdrawalReason.ConsentEnded);

    /// <summary>Withdraws, in their own records, those that <paramref name="which"/> picks.</summary>
    public static Alongside Withdrawing(this ImmutableList<NotedReferral> referrals, Func<NotedReferral, bool> which, WithdrawalReason why) =>
        new([.. referrals.Where(which).Select(referral => Elsewhere.To(referral.Id, new ServiceReferralWithdrawn(why)))]);
}
