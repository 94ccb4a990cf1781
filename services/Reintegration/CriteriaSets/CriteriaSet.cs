using Concord.Hosting;
using Concord.Privacy;
using JasperFx.Events;

namespace Concord.Reintegration.CriteriaSets;

/// <summary>A version of the eligibility criteria. Nothing of it ever changes: what is decided differently is a new version.</summary>
[Class(Sensitivity.Internal)]
public sealed record CriteriaSet : ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }
    public required string CriteriaVersion { get; init; }
    public required string Place { get; init; }
    public DateOnly From { get; init; }
    public DateOnly? Until { get; init; }
    public DateOnly? CutOff { get; init; }
    public required IReadOnlyList<string> Languages { get; init; }
    public required string Document { get; init; }

    /// <summary>It is there for whoever works anywhere that it holds.</summary>
    public bool IsSeenBy(Caller caller) => caller.Covers(Place) || caller.Areas.Any(HoldsIn);

    internal bool HoldsIn(string place) => place.StartsWith(Place, StringComparison.Ordinal);

    internal bool HoldsOn(DateOnly day) => From <= day && (Until ?? day) >= day;

    public static CriteriaSet Create(IEvent<CriteriaPublished> published) => new()
    {
        Id = published.StreamId,
        Mission = published.TenantId,
        CriteriaVersion = published.Data.CriteriaVersion,
        Place = published.Data.Place,
        From = published.Data.From,
        Until = published.Data.Until,
        CutOff = published.Data.CutOff,
        Languages = published.Data.Languages,
        Document = published.Data.Document,
    };
}
