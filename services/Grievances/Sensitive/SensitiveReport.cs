using Concord.Grievances.Clocks;
using Concord.Grievances.General;
using Concord.Hosting;
using Concord.Hosting.Disclosures;
using Concord.Privacy;
using Concord.Privacy.Policies;
using JasperFx;
using JasperFx.Events;

namespace Concord.Grievances.Sensitive;

/// <summary>A report of sexual exploitation, of a child's safety, of fraud or retaliation: when it came, to whom it was routed, what came back. To nobody but its named handlers is it there.</summary>
[Class(Sensitivity.Confidential)]
public sealed record SensitiveReport : IRevisioned, ISeen, IPoliced
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }
    public long Opened { get; init; }
    public SensitiveState State { get; init; }
    public GrievanceCategory Category { get; init; }
    public EntryPoint EntryPoint { get; init; }
    public bool Anonymous { get; init; }
    public ReporterRole Reporter { get; init; }
    public required string Place { get; init; }
    public Guid? Grievance { get; init; }
    public IReadOnlyList<string> Handlers { get; init; } = [];
    public DateTimeOffset ReportedAt { get; init; }
    public CompetentBody? Body { get; init; }
    public string? BodyReference { get; init; }
    public BodyFeedback? Feedback { get; init; }
    public bool AssistanceOffered { get; init; }
    public int Messages { get; init; }
    public Personal<string>? Told { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public RecordState Standing => RecordState.Protected;

    public bool IsSeenBy(Caller caller) => caller.Role == Roles.Safeguarding && Handlers.Contains(caller.Subject) && caller.Covers(Place);

    public Relation RelationOf(Caller caller) => IsSeenBy(caller) ? Relation.Assigned : Relation.None;

    /// <summary>The steps that open a report with its clock, whichever way it comes.</summary>
    internal static Alongside Open(Guid report, SensitiveReportReceived received, Act act) => new(Elsewhere.Start<SensitiveReport>(report, received), StartClock(report, received, act));

    /// <summary>The step that starts the clock within which it has to be routed.</summary>
    internal static Elsewhere StartClock(Guid report, SensitiveReportReceived received, Act act) => Standards.Start(ClockKind.Route, report, received.Place, act, [], handlers: received.Handlers);

    public static SensitiveReport Create(IEvent<SensitiveReportReceived> received) => new()
    {
        Id = received.StreamId,
        Mission = received.TenantId,
        Opened = received.Sequence,
        State = SensitiveState.Reported,
        Category = received.Data.Category,
        EntryPoint = received.Data.EntryPoint,
        Anonymous = received.Data.Anonymous,
        Reporter = received.Data.Reporter,
        Place = received.Data.Place,
        Grievance = received.Data.Grievance,
        Handlers = received.Data.Handlers,
        ReportedAt = Envelope.Of(received).OccurredAt,
        Told = received.Data.Told,
    };

    public SensitiveReport Apply(SensitiveReportRouted routed) => this with { State = SensitiveState.Routed, Body = routed.Body, AssistanceOffered = routed.AssistanceOffered };
    public SensitiveReport Apply(BodyReceiptConfirmed confirmed) => this with { State = SensitiveState.ReceiptConfirmed, BodyReference = confirmed.BodyReference };
    public SensitiveReport Apply(BodyFeedbackReceived received) => this with { State = SensitiveState.FeedbackGiven, Feedback = received.Feedback };
    public SensitiveReport Apply(SensitiveMessageReceived _) => this with { Messages = Messages + 1 };
    public SensitiveReport Apply(SensitiveReportClosed _) => this with { State = SensitiveState.Closed };

    /// <summary>It stands in one of <paramref name="states"/>.</summary>
    internal Refusal? MustBe(params ReadOnlySpan<SensitiveState> states) => states.Contains(State) ? null : Refusal.WrongState("The report doesn't stand where this step leads on from. Read it again.");
}
