using Concord.Harness;
using Concord.Harness.Contract;

namespace Concord.Grievances.Tests.Contract;

public sealed class published_events(GrievancesHost service) : PublishedEvents(service)
{
    [Fact]
    public async Task share_nothing_between_the_channels()
    {
        var now = DateTimeOffset.UtcNow;
        await service.AReceivedGrievanceAsync(at: now).After(service, Actor.Supervisor, A.Conduct(), now.AddTicks(10));
        // Their times ran out long ago: those of the complaint, and that of the report.
        await service.AReceivedGrievanceAsync(at: now.AddDays(-60).AddTicks(20));
        await service.AReportAsync(at: now.AddDays(-60).AddTicks(30));
        await TwoChannels.ShouldShareNothingAsync(service);
    }
}
