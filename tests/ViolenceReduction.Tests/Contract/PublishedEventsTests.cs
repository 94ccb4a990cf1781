using Concord.Harness;
using Concord.Harness.Contract;

namespace Concord.ViolenceReduction.Tests.Contract;

public sealed class published_events(ViolenceReductionHost service) : PublishedEvents(service)
{
    [Fact]
    public async Task share_nothing_between_the_channels_but_the_project()
    {
        var raised = await service.DoneAsync(Actor.Committee, (await service.AContractedProjectAsync()).Project, A.RaiseHarmConcern());
        await service.DoneAsync(Actor.Supervisor, await service.DoneAsync(Actor.Safeguarding, raised, A.ResolveHarmConcern()), A.SuspendProject());
        await TwoChannels.ShouldShareNothingAsync(service);
    }
}
