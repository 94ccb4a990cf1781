using Concord.Harness.Contract;

namespace Concord.CommunityPolicing.Tests.Contract;

public sealed class published_events(CommunityPolicingHost service) : PublishedEvents(service)
{
    [Fact]
    public async Task share_nothing_between_the_channels()
    {
        await service.HearAsync(A.ConcernRaised());
        await service.AJointPatrolAsync();
        await TwoChannels.ShouldShareNothingAsync(service);
    }
}
