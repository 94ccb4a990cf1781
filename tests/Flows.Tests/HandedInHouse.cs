using Concord.Contracts;
using Concord.Harness;
using Microsoft.AspNetCore.Builder;

namespace Concord.Flows.Tests;

public sealed class ReintegrationService() : ServiceHost<Reintegration.Views.CaseDetails>(Contexts.Reintegration);

public sealed class EdgeService() : ServiceHost<Subscriptions.Merged.Followed>(Contexts.Subscriptions);

/// <summary>Grievances and Reintegration as they run, Subscriptions beside a sidecar, and between them a way that stands for the gateway: it gives tokens and passes on.</summary>
public sealed class HandedInHouse : IAsyncLifetime
{
    /// <summary>What the sidecar shows.</summary>
    public const string Token = "what-the-service-asks";

    /// <summary>The client that posts what was handed in; it holds no more than a partner would.</summary>
    public static readonly Actor Client = Actor.Partner with { Id = "hand-in", IsPerson = false, Scopes = ["grievances.write", "reintegration.write"] };

    private Doorway? gateway;

    public GrievancesService Grievances { get; } = new();

    public ReintegrationService Reintegration { get; } = new();

    public EdgeService Subscriptions { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Grievances.PrepareAsync();
        Reintegration.Prepare(Grievances.Admin);
        gateway = await Doorway.OpenAsync(
            path => path.Split('/') is ["", "v1", var context, ..] ? context switch { Contexts.Grievances => Grievances.Host, Contexts.Reintegration => Reintegration.Host, _ => null } : null,
            also: app => app.MapPost("/connect/token", () => new { access_token = ActorTokens.For(Client), token_type = "Bearer", expires_in = 300 }));
        foreach (var (key, value) in new (string, string)[]
        {
            ("Dapr:PubSub", "partners"), ("DAPR_API_TOKEN", "what-the-sidecar-asks"), ("APP_API_TOKEN", Token), ("Dapr:Gateway", gateway.Address), ("Dapr:Token:Client", Client.Id), ("Dapr:Token:Secret", "a-secret"), ("Token:Address", $"{gateway.Address}connect/token"),
        })
            Subscriptions.Also[key] = value;
        Subscriptions.Prepare(Grievances.Admin);
        await Grievances.ServeAsync();
        await Reintegration.ServeAsync();
        await Subscriptions.ServeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Subscriptions.DisposeAsync();
        await Reintegration.DisposeAsync();
        await Grievances.DisposeAsync();
        await (gateway?.DisposeAsync() ?? ValueTask.CompletedTask);
    }
}
