using Concord.Hosting;
using Concord.Privacy;
using Concord.Subscriptions.Deliveries;
using Concord.Subscriptions.Signing;
using Marten;
using Npgsql;
using Wolverine.Http;

namespace Concord.Subscriptions.Views;

/// <summary>An endpoint, the keys that check what it gets, and how its deliveries stand.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Keys">The keys that sign now, the newest first.</param>
/// <param name="Channels">How far it is behind in each channel that it gets.</param>
[Class(Sensitivity.Internal)]
public sealed record EndpointShown(Guid Id, EndpointDetails Endpoint, IReadOnlyList<KeyShown> Keys, IReadOnlyList<Lag> Channels);

/// <summary>A key of an endpoint.</summary>
/// <param name="Number">Its number.</param>
/// <param name="PublicKey">What checks its Ed25519 signatures.</param>
/// <param name="Until">Until when it signs; <c>null</c> while it is the newest.</param>
[Class(Sensitivity.Internal)]
public sealed record KeyShown(int Number, string PublicKey, DateTimeOffset? Until);

/// <summary>Shows an endpoint and how its deliveries stand.</summary>
[Read(Roles.Partner, Roles.Subscriber, Roles.Supervisor, Roles.Auditor, Shows = [typeof(EndpointShown)], Versioned = true)]
public static class ShowEndpointEndpoint
{
    [WolverineGet("/endpoints/{id}")]
    public static async Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, EndpointKeys keys, NpgsqlDataSource database, TimeProvider time, CancellationToken stop)
    {
        if (await Found.OneAsync(session.Query<EndpointDetails>().Where(found => found.Id == id), http, caller, stop) is not { } endpoint)
            return Shown.Absent;
        var lags = await Lag.ReadAsync(database, id, stop);
        return new Shown(new EndpointShown(id, endpoint, [.. endpoint.KeysAt(time.GetUtcNow()).Select(number => Key(endpoint, keys, number))], [.. lags[id]]), endpoint.Version);
    }

    private static KeyShown Key(EndpointDetails endpoint, EndpointKeys keys, int number)
    {
        using var pair = keys.Of(endpoint.Id, number);
        return new(number, pair.Public, number == endpoint.Key ? null : endpoint.FormerKeyUntil);
    }
}
