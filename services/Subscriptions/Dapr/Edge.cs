using Concord.Subscriptions.Merged;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Concord.Subscriptions.Dapr;

/// <summary>Dapr as an edge of the feed: nothing here keeps what the feed doesn't have. It is off where no component is named.</summary>
internal static class Edge
{
    /// <summary>Where the sidecar asks; nobody comes there by way of the gateway.</summary>
    public const string Prefix = "/dapr";

    private const int Largest = 4 * 1024 * 1024;

    public static void AddDapr(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<SetAside>().AddSingleton(provider => new Reception(
            new GatewayDesk(provider.GetRequiredService<IHttpClientFactory>(), provider.GetService<EdgeSettings>()), provider.GetRequiredService<SetAside>(), provider.GetRequiredService<ILogger<Reception>>()));
        if (EdgeSettings.Of(configuration) is not { } settings)
            return;

        services.AddSingleton(settings).AddSingleton<AppToken>().AddSingleton<ToldToDapr>().AddSingleton<TellingTurn>().AddSingleton<DaprStanding>().AddHostedService<DaprTeller>();
        services.AddHttpClient<Sidecar>(http => http.Timeout = Sidecar.Patience).ConfigurePrimaryHttpMessageHandler(Plain);
        services.AddHttpClient(GatewayDesk.Client, http => http.Timeout = Sidecar.Patience).ConfigurePrimaryHttpMessageHandler(Plain)
            .AddHttpMessageHandler(provider => ActivatorUtilities.CreateInstance<OwnToken>(provider, "Dapr:"));
    }

    /// <summary>What the sidecar asks: which topics lead where, and to take what came. It never hears 404, upon which it would drop a message.</summary>
    public static void MapDapr(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetService<EdgeSettings>() is not { Gateway: not null } settings)
            return;

        var policy = new AuthorizationPolicyBuilder().AddRequirements(app.ServiceProvider.GetRequiredService<AppToken>()).Build();
        var channel = app.MapGroup("").RequireAuthorization(policy).ExcludeFromDescription();
        channel.MapSubscribeHandler();
        foreach (var what in HandIn.All)
            channel.MapPost(what.Route, AppChannel.Taking(app, what)).WithMetadata(new RequestSizeLimitAttribute(Largest)).WithTopic(Topic(settings, what.Topic, what.DeadLetters)).WithTopic(Topic(settings, what.DeadLetters));
        channel.MapPost($"{Prefix}/in/{{**unknown}}", AppChannel.LaterAsync);
    }

    private static global::Dapr.TopicOptions Topic(EdgeSettings settings, string name, string? deadLetters = null) => new() { PubsubName = settings.PubSub, Name = name, DeadLetterTopic = deadLetters };

    private static SocketsHttpHandler Plain() => new() { AllowAutoRedirect = false, UseProxy = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(2) };
}
