namespace Concord.Reintegration.ServiceProviders;

/// <summary>The providers that are on the map, and how many people each accompanies or was asked about for each service.</summary>
public sealed record ServiceDirectory(IReadOnlyList<ListedProvider> Providers, IReadOnlyDictionary<(string Provider, string Service), int> Taken)
{
    /// <summary>Whether the provider works in this place; where nobody is listed for it yet, every provider is taken at its word.</summary>
    public bool Knows(string provider, string place) =>
        !Providers.Any(listed => listed.WorksIn(place)) || Providers.Any(listed => listed.Provider == provider && listed.WorksIn(place));

    /// <summary>The provider; <c>null</c> where it isn't listed.</summary>
    public ListedProvider? Of(string provider) => Providers.FirstOrDefault(listed => listed.Provider == provider);

    /// <summary>What the provider offers in this place under that name; <c>null</c> where it doesn't.</summary>
    public ServiceOffer? Offer(string provider, string service, string place) =>
        Of(provider) is { } listed && listed.WorksIn(place) ? listed.Services.FirstOrDefault(offer => offer.Service == service) : null;

    /// <summary>Whether one more finds a place.</summary>
    public bool HasPlace(string provider, ServiceOffer offer) => Taken.GetValueOrDefault((provider, offer.Service)) < offer.Capacity;
}
