using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;
using Concord.Reintegration.Cases;
using JasperFx.Events;

namespace Concord.Reintegration.BenefitScales;

/// <summary>What was published about the amounts of reinsertion: how much at most on each ground, and from when until when.</summary>
[Fact("benefit-scale-published", Sensitivity.Internal)]
public sealed record BenefitScalePublished(string Scale, DateOnly From, DateOnly? Until, IReadOnlyList<ScaledAmount> Amounts, string PublishedBy);

/// <summary>The most that is awarded on a ground.</summary>
[Class(Sensitivity.Internal)]
public sealed record ScaledAmount([property: Class(Sensitivity.Internal)] AmountGround Ground, Money Ceiling);

/// <summary>A published scale of amounts; everybody may know it.</summary>
[Class(Sensitivity.Internal)]
public sealed record BenefitScale : ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }
    public required string Scale { get; init; }
    public DateOnly From { get; init; }
    public DateOnly? Until { get; init; }
    public required IReadOnlyList<ScaledAmount> Amounts { get; init; }

    public bool IsSeenBy(Caller caller) => true;

    public static BenefitScale Create(IEvent<BenefitScalePublished> published) => new()
    {
        Id = published.StreamId,
        Mission = published.TenantId,
        Scale = published.Data.Scale,
        From = published.Data.From,
        Until = published.Data.Until,
        Amounts = published.Data.Amounts,
    };
}

/// <summary>The scale in force when an award is decided; <c>null</c> where none was published.</summary>
public sealed record ScaleInForce(BenefitScale? Scale)
{
    /// <summary>The most that is awarded on a ground; <c>null</c> where nothing is published about it.</summary>
    public Money? Ceiling(AmountGround ground) => Scale?.Amounts.FirstOrDefault(amount => amount.Ground == ground)?.Ceiling;
}
