using Alba;
using Concord.Contracts;
using Concord.Flows.Tests;
using Concord.Harness;
using Concord.Platform.Demonstration.Neighbours;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(House))]

namespace Concord.Flows.Tests;

/// <summary>The contexts that hear each other, each as it runs, over one database.</summary>
public class House : IAsyncLifetime
{
    /// <summary>The tests of one house run one after the other: some of them count everything that is in it.</summary>
    public const string OverQueues = "over queues";

    private static readonly IReadOnlyDictionary<string, Actor> Actors = Actor.Everybody.ToDictionary(actor => $"dev-{actor.Role}");

    public GrievancesService Grievances { get; } = new();

    public ViolenceReductionService ViolenceReduction { get; } = new();

    public CommunityPolicingService CommunityPolicing { get; } = new();

    public TranshumanceService Transhumance { get; } = new();

    public SubscriptionsService Subscriptions { get; } = new();

    public virtual async ValueTask InitializeAsync()
    {
        await Transhumance.PrepareAsync();
        Grievances.Prepare(Transhumance.Admin);
        ViolenceReduction.Prepare(Transhumance.Admin);
        // Its neighbours have seconds to answer an erasure, not days.
        ViolenceReduction.Also["Privacy:ErasureAnswerHours"] = "0.002";
        ViolenceReduction.Also["Deadlines:BeatSeconds"] = "1";
        CommunityPolicing.Prepare(Transhumance.Admin);
        Subscriptions.Prepare(Transhumance.Admin);
        await Transhumance.ServeAsync();
        await Grievances.ServeAsync();
        await ViolenceReduction.ServeAsync();
        await CommunityPolicing.ServeAsync();
        await Subscriptions.ServeAsync(this);
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Subscriptions.DisposeAsync();
        await CommunityPolicing.DisposeAsync();
        await ViolenceReduction.DisposeAsync();
        await Grievances.DisposeAsync();
        await Transhumance.DisposeAsync();
    }

    /// <summary>A walk through all of them, as the demonstration walks it through the gateway.</summary>
    internal Walk Walk() => new(SendAsync, "BFA", Guid.NewGuid().ToString("N"));

    /// <summary>Asks the database as administrator; answers the first value.</summary>
    public Task<object?> QueryAsync(string sql) => Transhumance.QueryAsync(sql);

    /// <summary>Has everything told again that transhumance ever told.</summary>
    public virtual async Task RetellAsync()
    {
        await QueryAsync("delete from transhumance.feed");
        await ToldAsync("(select max(position) from transhumance.feed) = (select max(position) from transhumance.ledger_feed)");
    }

    /// <summary>Waits until everything is on its way to the neighbours.</summary>
    protected Task ToldAsync(string told) =>
        Patience.UntilAsync(() => QueryAsync($"select {told} and not exists (select from transhumance_messages.wolverine_outgoing_envelopes)"), on => on is true);

    /// <summary>How much is told and not yet taken.</summary>
    public virtual async Task<long> QueuedAsync() => (long)(await QueryAsync("select (select count(*) from queues.wolverine_queue_violence_reduction) + (select count(*) from queues.wolverine_queue_community_policing)"))!;

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string actor, CancellationToken stop)
    {
        using var client = HostOf($"{request.RequestUri}".Split('/')[1]).Server.CreateClient();
        request.Headers.Authorization = new("Bearer", ActorTokens.For(Actors[actor]));
        return await client.SendAsync(request, stop);
    }

    internal IAlbaHost HostOf(string context) => context switch
    {
        Contexts.Grievances => Grievances.Host,
        Contexts.ViolenceReduction => ViolenceReduction.Host,
        Contexts.CommunityPolicing => CommunityPolicing.Host,
        _ => Transhumance.Host,
    };
}

public sealed class GrievancesService() : ServiceHost<Grievances.Views.GrievanceDetails>(Contexts.Grievances);

public sealed class ViolenceReductionService() : ServiceHost<ViolenceReduction.Views.ProjectDetails>(Contexts.ViolenceReduction);

public sealed class CommunityPolicingService() : ServiceHost<CommunityPolicing.Views.ForumDetails>(Contexts.CommunityPolicing);

public sealed class TranshumanceService() : ServiceHost<Transhumance.Views.AlertDetails>(Contexts.Transhumance);

/// <summary>The service that follows the others, each where it stands in this process.</summary>
public sealed class SubscriptionsService() : ServiceHost<Subscriptions.Merged.Followed>(Contexts.Subscriptions)
{
    private static readonly Actor Reader = Actor.StrictSubscriber with { Id = "subscriptions", IsPerson = false };

    public async Task ServeAsync(House house) => Serve(await StartAsync(web => Follow(web, house)));

    /// <summary>Starts one more process of it.</summary>
    public static void Follow(IWebHostBuilder web, House house)
    {
        foreach (var context in (string[])[Contexts.Grievances, Contexts.ViolenceReduction, Contexts.CommunityPolicing, Contexts.Transhumance])
            web.UseSetting($"Sources:{Contexts.Plain(context)}", $"http://{context}.test/");
        web.ConfigureServices(services => services.AddHttpClient("SourceFeed").ConfigurePrimaryHttpMessageHandler(() => new Within(house))
            .ConfigureAdditionalHttpMessageHandlers((handlers, _) => handlers.Clear()));
    }

    // To each context without a network, with a token of the tests' issuer.
    private sealed class Within(House house) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var client = house.HostOf(request.RequestUri!.Host.Split('.')[0]).Server.CreateClient();
            using var asked = new HttpRequestMessage(HttpMethod.Get, request.RequestUri.PathAndQuery) { Headers = { { "Authorization", $"Bearer {ActorTokens.For(Reader)}" } } };
            foreach (var (header, values) in request.Headers)
                asked.Headers.TryAddWithoutValidation(header, values);
            return await client.SendAsync(asked, cancellationToken);
        }
    }
}
