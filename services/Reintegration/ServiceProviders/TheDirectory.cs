using Concord.Reintegration.ServiceReferrals;
using Marten;

namespace Concord.Reintegration.ServiceProviders;

/// <summary>Brings the map of services of the mission, and how much of it is taken, before a plan or a referral is decided.</summary>
public static class TheDirectory
{
    public static async Task<ServiceDirectory> LoadAsync(IDocumentSession session, CancellationToken stop)
    {
        var providers = await session.Query<ListedProvider>().Where(provider => provider.Delisted == null).ToListAsync(stop);
        var open = await session.Query<ServiceReferral>().Where(referral => referral.State == ReferralState.Made || referral.State == ReferralState.Accepted)
            .Select(referral => new { referral.Provider, referral.Service }).ToListAsync(stop);
        return new(providers, open.GroupBy(referral => (referral.Provider, referral.Service)).ToDictionary(group => group.Key, group => group.Count()));
    }
}
