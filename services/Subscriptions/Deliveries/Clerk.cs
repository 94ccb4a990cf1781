using Concord.Hosting.Emergencies;
using Concord.Subscriptions.Endpoints;
using Concord.Subscriptions.Reach;
using Concord.Subscriptions.Views;
using Marten;

namespace Concord.Subscriptions.Deliveries;

/// <summary>Records on an endpoint what its receiver made of it: that it agreed, that it is gone, that it failed too long.</summary>
public sealed class Clerk(IDocumentStore store, Consent consent, TimeProvider time)
{
    /// <summary>The endpoint as it stands.</summary>
    public async Task<EndpointDetails?> DetailsAsync(Guid endpoint, string mission, CancellationToken stop)
    {
        await using var session = store.QuerySession(mission);
        return await session.LoadAsync<EndpointDetails>(endpoint, stop);
    }

    /// <summary>Asks the receiver once; where it doesn't agree, its owner asks again when it is ready.</summary>
    public async Task AskAsync(AskForConsent ask, CancellationToken stop)
    {
        await using var session = store.QuerySession(ask.Mission);
        if (await session.Events.AggregateStreamAsync<SubscriberEndpoint>(ask.Endpoint, token: stop) is { State: EndpointState.Pending } endpoint && await consent.AskAsync(endpoint, stop) is { IsGiven: true } agreement)
            await RecordAsync(ask.Endpoint, ask.Mission, standing => standing.State is EndpointState.Pending ? new EndpointVerified(agreement.RatePerMinute) : null, stop);
    }

    /// <summary>Disables an endpoint that receives.</summary>
    internal Task DisableAsync(Deliver work, DisabledBecause why, CancellationToken stop) =>
        RecordAsync(work.Endpoint, work.Mission, standing => standing.State is EndpointState.Active ? new EndpointDisabled(why) : null, stop);

    private async Task RecordAsync(Guid endpoint, string mission, Func<SubscriberEndpoint, object?> decide, CancellationToken stop)
    {
        await using var session = store.LightweightSession(mission);
        Clockwork.ActsIn(session, time.GetUtcNow(), time.GetUtcNow());
        var standing = await session.Events.FetchForWriting<SubscriberEndpoint>(endpoint, stop);
        if (standing.Aggregate is null || decide(standing.Aggregate) is not { } fact)
            return;
        standing.AppendOne(fact);
        await session.SaveChangesAsync(stop);
    }
}
