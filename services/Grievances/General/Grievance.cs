using System.Collections.Immutable;
using Concord.Contracts;
using Concord.Grievances.Clocks;
using Concord.Hosting;
using JasperFx.Events;

namespace Concord.Grievances.General;

/// <summary>A grievance as far as rules ask.</summary>
public sealed record Grievance : ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public Guid Complainant { get; init; }
    public GrievanceState State { get; init; }
    public GrievanceCategory? Category { get; init; }
    public ContactMode ContactMode { get; init; }
    public required string Place { get; init; }
    public required string ReceivedBy { get; init; }
    public bool StaffNamed { get; init; }
    public bool Danger { get; init; }
    public string? Handler { get; init; }

    /// <summary>Whoever has a conflict of interest: to them the grievance isn't there.</summary>
    public ImmutableHashSet<string> Conflicted { get; init; } = [];

    /// <summary>Everybody who had a part in a decision on it so far.</summary>
    public ImmutableHashSet<string> Deciders { get; init; } = [];
    public ImmutableList<RunningClock> Running { get; init; } = [];
    public int Rounds { get; init; }
    public int Appeals { get; init; }
    public ImmutableHashSet<string> Panel { get; init; } = [];
    public ImmutableList<Remedy> Remedies { get; init; } = [];
    public DateOnly? AppealBy { get; init; }
    public DateOnly? ReopenBy { get; init; }
    public ComplainantAnswer? Answer { get; init; }
    public DateTimeOffset? LastInterview { get; init; }
    public bool WithdrawnOnceAlready { get; init; }

    public bool IsSeenBy(Caller caller) => State is not GrievanceState.Moved && !Conflicted.Contains(caller.Subject) && Sight.Reaches(caller, Place, ReceivedBy);

    public static Grievance Create(IEvent<GrievanceReceived> received) => new()
    {
        Id = received.StreamId,
        Complainant = received.Data.Complainant,
        State = GrievanceState.Received,
        Category = received.Data.Category,
        ContactMode = received.Data.ContactMode,
        Place = received.Data.Place,
        ReceivedBy = received.Data.ReceivedBy,
        StaffNamed = received.Data.NamedStaff.Count > 0,
        Conflicted = [.. received.Data.NamedStaff],
        Rounds = 1,
        Running = received.Data.Category is null ? [] : [RunningClock.Of(received.StreamId, ClockKind.Acknowledge), RunningClock.Of(received.StreamId, ClockKind.Respond)],
    };

    public Grievance Apply(GrievanceMoved _) => this with { State = GrievanceState.Moved, Running = [] };
    public Grievance Apply(GrievanceAcknowledged _) => Stopped(ClockKind.Acknowledge) with { State = State is GrievanceState.Received ? GrievanceState.Acknowledged : State };
    public Grievance Apply(GrievanceTriaged triaged) => this with { State = GrievanceState.Admissible, Category = triaged.Category, Danger = triaged.Danger };
    public Grievance Apply(GrievanceDeclaredInadmissible declared) =>
        Stopped(ClockKind.Respond) with { State = GrievanceState.Inadmissible, AppealBy = declared.AppealBy, Deciders = Deciders.Add(declared.Decider) };
    public Grievance Apply(GrievanceBecameLandDispute _) => this with { State = GrievanceState.BecameLandDispute, Running = [] };
    public Grievance Apply(GrievanceConflictDeclared declared) => (Handler == declared.Person ? Unhandled() : this) with
    {
        Conflicted = Conflicted.Add(declared.Person), Panel = Panel.Remove(declared.Person), StaffNamed = StaffNamed || declared.Ground is ConflictGround.NamedSubject,
    };
    public Grievance Apply(GrievanceHandlerAssigned assigned) => this with { State = GrievanceState.UnderReview, Handler = assigned.Handler };
    public Grievance Apply(IEvent<ComplainantAsked> asked) => asked.Data.IsInterview ? this with { LastInterview = Envelope.Of(asked).OccurredAt } : this;
    public Grievance Apply(OutcomeProposed proposed) => this with { State = GrievanceState.OutcomeProposed, Remedies = [.. proposed.Remedies], Answer = null };
    public Grievance Apply(OutcomeApproved approved) =>
        this with { State = GrievanceState.OutcomeApproved, Deciders = Deciders.Add(approved.Approver).Union(Handler is null ? [] : [Handler]) };
    public Grievance Apply(OutcomeCommunicated communicated) =>
        Stopped(ClockKind.Respond) with { State = GrievanceState.OutcomeCommunicated, AppealBy = communicated.AppealBy, ReopenBy = communicated.ReopenBy };
    public Grievance Apply(OutcomeAnswered answered) => this with { State = GrievanceState.Answered, Answer = answered.Answer };
    public Grievance Apply(AppealLodged lodged) =>
        this with { State = GrievanceState.UnderAppeal, Appeals = lodged.Round, Panel = [], Running = Running.Add(RunningClock.Of(Id, ClockKind.Appeal, lodged.Round)) };
    public Grievance Apply(AppealPanelSeated seated) => this with { Panel = [.. seated.Members] };
    public Grievance Apply(AppealDecided _) => Stopped(ClockKind.Appeal) with { State = GrievanceState.AppealDecided, Deciders = Deciders.Union(Panel) };
    public Grievance Apply(GrievanceClosed _) => this with { State = GrievanceState.Closed };
    public Grievance Apply(GrievanceReopened reopened) => this with
    {
        State = GrievanceState.Admissible, Handler = null, Rounds = reopened.Round, Answer = null, Remedies = [], Running = Running.Add(RunningClock.Of(Id, ClockKind.Respond, reopened.Round)),
    };
    public Grievance Apply(GrievanceWithdrawn withdrawn) => withdrawn.DutyContinues
        ? this with { WithdrawnOnceAlready = true }
        : this with { State = GrievanceState.Withdrawn, Running = [], WithdrawnOnceAlready = true };

    // What somebody proposed who had a conflict of interest is not approved: whoever comes next begins anew.
    private Grievance Unhandled() => this with { Handler = null, State = State is GrievanceState.UnderReview or GrievanceState.OutcomeProposed ? GrievanceState.Admissible : State };

    private Grievance Stopped(ClockKind kind) => this with { Running = Running.RemoveAll(clock => clock.Kind == kind) };
}
