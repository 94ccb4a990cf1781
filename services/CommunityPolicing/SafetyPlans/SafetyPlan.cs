using System.Collections.Immutable;
using Concord.Hosting;
using JasperFx.Events;

namespace Concord.CommunityPolicing.SafetyPlans;

/// <summary>A safety plan as far as rules ask.</summary>
public sealed record SafetyPlan : ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Place { get; init; }
    public SafetyPlanState State { get; init; }
    public DateOnly Until { get; init; }
    public DateOnly ReviewBy { get; init; }
    public ImmutableHashSet<Guid> Commitments { get; init; } = [];
    public int Summaries { get; init; }

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Place);

    public static SafetyPlan Create(IEvent<SafetyPlanAgreed> agreed) =>
        new()
        {
            Id = agreed.StreamId,
            Place = agreed.Data.Place,
            State = SafetyPlanState.InForce,
            Until = agreed.Data.Until,
            ReviewBy = agreed.Data.ReviewBy,
            Commitments = [.. agreed.Data.Commitments],
        };

    public SafetyPlan Apply(SafetyPlanReviewed reviewed) => this with { ReviewBy = reviewed.ReviewBy };
    public SafetyPlan Apply(SafetyPlanPublished published) => this with { Summaries = published.SummaryVersion };
    public SafetyPlan Apply(SafetyPlanLapsed _) => this with { State = SafetyPlanState.Lapsed };

    /// <summary>PO-07: what ran out is never treated as in force, whether the clock has recorded it yet or not.</summary>
    internal Refusal? MustBeInForce(DateOnly day) => Rules.PlansRunOut.Unless(State is SafetyPlanState.InForce && day <= Until, $"The plan ran out on {Until:yyyy-MM-dd}. Let the forum agree a new one.");
}
