using Concord.Harness;
using Concord.Harness.Contract;
using Concord.Subscriptions.Deliveries;
using Concord.Subscriptions.Merged;
using Concord.Subscriptions.Reach;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(Concord.Subscriptions.Tests.SubscriptionsHost))]

namespace Concord.Subscriptions.Tests;

/// <summary>The service as it runs, once for all tests of this assembly: what waits minutes and hours in the field waits a tenth of a second.</summary>
public class SubscriptionsHost() : ContextHost<Followed>("subscriptions")
{
    public override string Permissions => """
        GET /feeds                                      | everybody knows
        GET /feeds/position                             | everybody knows
        GET /feeds/strict                               | everybody knows
        GET /feeds/strict/position                      | everybody knows
        GET /sources                                    | subscriber knows, supervisor knows, auditor knows
        GET /listeners                                  | partner knows, subscriber knows, supervisor knows, auditor knows
        POST /endpoints                                 | partner opens, subscriber opens
        GET /endpoints                                  | partner knows, subscriber own lists, supervisor lists, auditor lists
        GET /endpoints/{id}                             | partner apart, subscriber own reads, supervisor reads, auditor reads
        GET /endpoints/{id}/attempts                    | partner apart, subscriber own reads, supervisor reads, auditor reads
        POST /endpoints/{id}/verify-endpoint            | partner apart, subscriber own decides
        POST /endpoints/{id}/send-test                  | partner apart, subscriber own decides
        POST /endpoints/{id}/rotate-key                 | partner apart, subscriber own decides
        POST /endpoints/{id}/pause-endpoint             | partner apart, subscriber own decides
        POST /endpoints/{id}/resume-endpoint            | partner apart, subscriber own decides
        POST /endpoints/{id}/resend-events              | partner apart, subscriber own decides
        POST /endpoints/{id}/replay-parked-deliveries              | partner apart, subscriber own decides
        POST /endpoints/{id}/disable-endpoint           | supervisor decides
        POST /endpoints/{id}/enable-endpoint            | partner apart, subscriber own decides
        POST /endpoints/{id}/remove-endpoint            | partner apart, subscriber own decides
        """;

    public override IReadOnlyDictionary<string, Func<Task<StandingRecord>>> Records => new Dictionary<string, Func<Task<StandingRecord>>>
    {
        ["endpoints"] = () => this.APendingEndpointAsync(Owner),
    };

    /// <summary>Whose endpoint stands where a test that holds for every context asks for one.</summary>
    protected virtual Actor Owner => Lives.Subscriber;

    /// <summary>When what failed is tried again.</summary>
    protected virtual RetrySchedule Schedule { get; } = new([.. Enumerable.Repeat(TimeSpan.FromMilliseconds(100), 3)], TimeSpan.FromHours(1));

    /// <summary>Where names lead.</summary>
    internal TestNames Names { get; } = new();

    protected override void Configure(IWebHostBuilder web) => web.ConfigureServices(services => services.AddSingleton<INames>(Names).AddSingleton(Schedule));
}

/// <summary>The service with a database of its own, so that what is stored can be counted.</summary>
public sealed class FuzzedHost : SubscriptionsHost
{
    // Whoever sends what is wrong owns what it is about, or it would all end before it began.
    protected override Actor Owner => Lives.Subscriber with { Id = Actor.Supervisor.Id };
}

public sealed class the_permission_matrix(SubscriptionsHost service) : PermissionMatrix(service);

public sealed class whatever_is_sent(FuzzedHost service) : WhateverIsSent(service), IClassFixture<FuzzedHost>;
