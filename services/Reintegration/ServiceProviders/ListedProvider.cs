using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;
using JasperFx.Events;

namespace Concord.Reintegration.ServiceProviders;

/// <summary>A provider is on the map of services: where it works, what it offers, and for how many at a time.</summary>
[Fact("service-provider-listed", Sensitivity.Internal)]
public sealed record ServiceProviderListed(string Provider, RecipientKind Kind, IReadOnlyList<string> Areas, IReadOnlyList<ServiceOffer> Services, string ListedBy);

[Fact("service-offer-changed", Sensitivity.Internal)]
public sealed record ServiceOfferChanged(IReadOnlyList<string> Areas, IReadOnlyList<ServiceOffer> Services);

[Fact("service-provider-delisted", Sensitivity.Internal)]
public sealed record ServiceProviderDelisted(DelistingReason Reason);

/// <summary>Why a provider is no longer on the map.</summary>
[Class(Sensitivity.Internal)]
public enum DelistingReason
{
    Closed, LeftArea, Quality, Misconduct,
}

/// <summary>A service that a provider offers: for which track of a plan, for how many at a time, and for training which demand of the market it meets.</summary>
[Class(Sensitivity.Internal)]
public sealed record ServiceOffer(
    [property: RegularExpression("^[a-z][a-z0-9-]{1,59}$")] string Service,
    Track Track,
    [property: Range(0, 10_000)] int Capacity,
    [property: RegularExpression("^[A-Z0-9-]{2,20}$")] string? MarketDemand = null);

/// <summary>A provider on the map of services.</summary>
[Class(Sensitivity.Internal)]
public sealed record ListedProvider : ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }
    public required string Provider { get; init; }
    public RecipientKind Kind { get; init; }
    public IReadOnlyList<string> Areas { get; init; } = [];
    public IReadOnlyList<ServiceOffer> Services { get; init; } = [];
    public DelistingReason? Delisted { get; init; }

    /// <summary>Whoever works where the provider does.</summary>
    public bool IsSeenBy(Caller caller) => Areas.Any(caller.Covers);

    internal bool WorksIn(string place) => Areas.Any(area => place.StartsWith(area, StringComparison.Ordinal));

    public static ListedProvider Create(IEvent<ServiceProviderListed> listed) => new()
    {
        Id = listed.StreamId,
        Mission = listed.TenantId,
        Provider = listed.Data.Provider,
        Kind = listed.Data.Kind,
        Areas = listed.Data.Areas,
        Services = listed.Data.Services,
    };

    public ListedProvider Apply(ServiceOfferChanged changed) => this with { Areas = changed.Areas, Services = changed.Services };
    public ListedProvider Apply(ServiceProviderDelisted delisted) => this with { Delisted = delisted.Reason };
}
