using Concord.Hosting;
using Concord.Privacy;
using JasperFx;
using JasperFx.Events;

namespace Concord.ViolenceReduction.Areas;

/// <summary>An area where violence is to be reduced: how it was assessed, why it was selected, who may take part. Rules and people read the same of it.</summary>
[Class(Sensitivity.Internal)]
public sealed record TargetArea : IRevisioned, ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }
    public required string Place { get; init; }
    public AreaState State { get; init; }
    public required AreaAssessment Assessment { get; init; }
    public AreaSelected? Selection { get; init; }
    public EligibilityCriteriaPublished? Criteria { get; init; }
    public DeselectionReason? DeselectedFor { get; init; }

    public bool IsSeenBy(Caller caller) => caller.Covers(Place);

    /// <summary>The area stands in one of <paramref name="states"/>.</summary>
    internal Refusal? MustBe(params ReadOnlySpan<AreaState> states) =>
        states.Contains(State) ? null : Refusal.WrongState($"The area is {Words.Of(State)}; this step leads on from {Words.Of(states)}.");

    public static TargetArea Create(IEvent<AreaAssessed> assessed) => new()
    {
        Id = assessed.StreamId,
        Mission = assessed.TenantId,
        Place = assessed.Data.Place,
        State = AreaState.Assessed,
        Assessment = assessed.Data.Assessment,
    };

    public TargetArea Apply(AreaReassessed reassessed) => this with { State = State is AreaState.Deselected ? AreaState.Assessed : State, Assessment = reassessed.Assessment };
    public TargetArea Apply(AreaSelected selected) => this with { State = AreaState.Selected, Selection = selected, DeselectedFor = null };
    public TargetArea Apply(EligibilityCriteriaPublished published) => this with { Criteria = published };
    public TargetArea Apply(AreaDeselected deselected) => this with { State = AreaState.Deselected, DeselectedFor = deselected.Reason };
}
