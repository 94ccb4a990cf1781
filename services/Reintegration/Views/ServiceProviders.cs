using Concord.Contracts;
using Concord.Hosting;
using Concord.Reintegration.ServiceProviders;
using Marten;
using Wolverine.Http;

namespace Concord.Reintegration.Views;

/// <summary>Which part of the map of services is asked for.</summary>
/// <param name="Track">Only providers that offer something for this track.</param>
/// <param name="Place">Only providers that work in this place, a P-code.</param>
public sealed record ServiceMapFilter(Track? Track = null, string? Place = null);

/// <summary>Shows the map of services: who offers what where, and for how many.</summary>
[Read(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(Listed<ListedProvider>)], Asks = typeof(ServiceMapFilter))]
public static class ServiceMapEndpoint
{
    [WolverineGet("/service-providers")]
    public static async Task<IResult> Get(HttpContext http, Caller caller, IQuerySession session, CancellationToken stop)
    {
        if (StrictQuery.Read<ServiceMapFilter>(http, out var refused) is not { } filter || refused is not null)
            return refused!;
        var missions = http.MissionsRead();
        var listed = await session.Query<ListedProvider>().Where(provider => provider.TenantIsOneOf(missions) && provider.Delisted == null).ToListAsync(stop);
        return new Shown(new Listed<ListedProvider>([.. listed.Where(provider => provider.IsSeenBy(caller) && Fits(provider, filter)).OrderBy(provider => provider.Provider, StringComparer.Ordinal)]));
    }

    private static bool Fits(ListedProvider provider, ServiceMapFilter filter) =>
        (filter.Track is not { } track || provider.Services.Any(offer => offer.Track == track)) && (filter.Place is not { } place || provider.WorksIn(place));
}

/// <summary>Shows a provider.</summary>
[Read(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(ListedProvider)], Versioned = true)]
public static class ServiceProviderEndpoint
{
    [WolverineGet("/service-providers/{id}")]
    public static async Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, CancellationToken stop)
    {
        var missions = http.MissionsRead();
        var provider = await session.Query<ListedProvider>().FirstOrDefaultAsync(found => found.TenantIsOneOf(missions) && found.Id == id, stop);
        return provider?.IsSeenBy(caller) is true ? new Shown(provider, provider.Version) : Shown.Absent;
    }
}
