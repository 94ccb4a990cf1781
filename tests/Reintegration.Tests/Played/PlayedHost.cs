using System.Collections.Concurrent;
using Concord.Harness;
using Concord.Hosting;

namespace Concord.Reintegration.Tests.Played;

/// <summary>A service of its own for what is played from beginning to end: with the development clients, and nothing in it before they come.</summary>
public sealed class PlayedHost : ReintegrationHost
{
    // What is played lies in the past, where every answer is overdue already: the clock would write between any two steps.
    public PlayedHost() => Also["Deadlines:BeatSeconds"] = "86400";

    // As the development clients are: the supervisors hold no scope to audit.
    private static readonly IReadOnlyDictionary<string, Actor> Clients = new[]
    {
        Actor.Partner with { Id = "dev-partner" }, Actor.Caseworker with { Id = "dev-caseworker" }, Unaudited(Actor.Supervisor with { Id = "dev-supervisor" }), Unaudited(Actor.Supervisor with { Id = "dev-head", Office = "OUAGA" }),
        Actor.Link with { Id = "dev-link" }, Actor.Link with { Id = "dev-liaison" }, Actor.Auditor with { Id = "dev-auditor" }, Actor.Subscriber with { Id = "dev-subscriber" },
    }.ToDictionary(actor => actor.Id);

    /// <summary>Every command that took effect, as the last part of its address or the collection that it opened something in.</summary>
    public ConcurrentDictionary<string, int> Played { get; } = [];

    public static Actor Client(string id) => Clients[id];

    /// <summary>Sends a request as one of the development clients, as a gateway would.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string client, CancellationToken stop)
    {
        using var http = Host.Server.CreateClient();
        request.Headers.Authorization = new("Bearer", ActorTokens.For(Clients[client]));
        var path = $"{request.RequestUri}".Split('?')[0];
        var response = await http.SendAsync(request, stop);
        if (request.Method == HttpMethod.Post && response.IsSuccessStatusCode)
            Played.AddOrUpdate(path[(path.LastIndexOf('/') + 1)..], 1, (_, times) => times + 1);
        return response;
    }

    // Whoever plays publishes the criteria too.
    protected override Task FurnishAsync() => Task.CompletedTask;

    private static Actor Unaudited(Actor actor) => actor with { Scopes = [.. actor.Scopes.Except(Concord.Contracts.Contexts.All.Select(Scopes.Audit))] };
}

/// <summary>What is played is played one after the other: each keeps two cores busy.</summary>
[CollectionDefinition(Together)]
public sealed class WhatIsPlayed
{
    public const string Together = "played";
}
