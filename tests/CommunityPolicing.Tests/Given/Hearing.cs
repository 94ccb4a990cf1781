using Concord.Contracts;
using Concord.Harness;
using Concord.Hosting.Neighbours;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Wolverine;

namespace Concord.CommunityPolicing.Tests;

/// <summary>What neighbours tell, as it comes out of the queue.</summary>
internal static class Hearing
{
    private static readonly Uri Queue = new("postgresql://community_policing");

    /// <summary>Something that a neighbour tells.</summary>
    public static Told<T> From<T>(string context, T what) where T : class => new(Guid.NewGuid(), context, Guid.NewGuid(), "BFA", Request.Instant, Guid.NewGuid().ToString("N"), 1, what);

    /// <summary>Puts it into the queue as often as asked, and waits until it was acted on.</summary>
    public static async Task HearAsync<T>(this CommunityPolicingHost service, Told<T> told, int times = 1) where T : class
    {
        await using var scope = service.Host.Services.CreateAsyncScope();
        var bus = scope.ServiceProvider.GetRequiredService<IMessageBus>();
        for (var time = 0; time < times; time++)
            await bus.EndpointFor(Queue).SendAsync(told);
        await service.ActedOnAsync(told.Id);
    }

    public static Task HearAsync(this CommunityPolicingHost service, TranshumanceAlertIssued issued, int times = 1) => service.HearAsync(From(Contexts.Transhumance, issued), times);

    public static Task HearAsync(this CommunityPolicingHost service, TranshumanceAlertEnded ended, int times = 1) => service.HearAsync(From(Contexts.Transhumance, ended), times);

    public static Task HearAsync(this CommunityPolicingHost service, ConductConcernRaised raised, int times = 1) => service.HearAsync(From(Contexts.Grievances, raised), times);

    /// <summary>How many messages about something wait in the queue of a context.</summary>
    public static async Task<long> WaitingAsync(this CommunityPolicingHost service, string context, Guid about, string saying = "") =>
        (long)(await service.QueryAsync($"select count(*) from queues.wolverine_queue_{context} where encode(body, 'escape') like '%{about}%' and encode(body, 'escape') like '%{saying}%'"))!;

    private static Task ActedOnAsync(this CommunityPolicingHost service, Guid told) => Patience.UntilAsync(
        async () =>
        {
            await using var session = service.Host.Services.GetRequiredService<IDocumentStore>().QuerySession("BFA");
            return await session.LoadAsync<Heard>(told);
        },
        heard => heard is not null);
}
