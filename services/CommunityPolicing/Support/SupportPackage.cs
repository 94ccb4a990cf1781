using System.Collections.Immutable;
using Concord.Hosting;
using JasperFx.Events;

namespace Concord.CommunityPolicing.Support;

/// <summary>Support to a unit behind its due diligence, as far as rules ask.</summary>
public sealed record SupportPackage : ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Place { get; init; }
    public required string Unit { get; init; }
    public required string ProgrammeLead { get; init; }
    public SupportState State { get; init; }

    /// <summary>How many of each item are still to be delivered.</summary>
    public ImmutableDictionary<string, int> Outstanding { get; init; } = ImmutableDictionary<string, int>.Empty;
    public DueDiligenceCompleted? Assessment { get; init; }

    /// <summary>Everybody who ever assessed it; none of them approves it.</summary>
    public ImmutableHashSet<string> Assessors { get; init; } = [];
    public SupportSuspension? SuspendedFor { get; init; }

    /// <summary>Whether due diligence was done anew since the suspension.</summary>
    public bool AssessedSince { get; init; }
    public bool AnythingDelivered { get; init; }

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Place);

    public static SupportPackage Create(IEvent<SupportRequested> requested) =>
        new()
        {
            Id = requested.StreamId,
            Place = requested.Data.Place,
            Unit = requested.Data.Unit,
            ProgrammeLead = requested.Data.ProgrammeLead,
            Outstanding = requested.Data.Items.ToImmutableDictionary(item => item.Item, item => item.Quantity),
        };

    public SupportPackage Apply(DueDiligenceCompleted completed) => this with
    {
        State = State is SupportState.Requested ? SupportState.Assessed : State,
        Assessment = completed,
        Assessors = Assessors.Add(completed.Assessor),
        AssessedSince = true,
    };

    public SupportPackage Apply(SupportApproved _) => this with { State = SupportState.Approved };
    public SupportPackage Apply(SupportItemDelivered delivered) =>
        this with { State = SupportState.Delivering, AnythingDelivered = true, Outstanding = Outstanding.SetItem(delivered.Item, Outstanding.GetValueOrDefault(delivered.Item) - delivered.Quantity) };
    public SupportPackage Apply(SupportSuspended suspended) => this with { State = SupportState.Suspended, SuspendedFor = suspended.Ground, AssessedSince = false };
    public SupportPackage Apply(SupportResumed _) => this with { State = AnythingDelivered ? SupportState.Delivering : SupportState.Approved, SuspendedFor = null };
}
