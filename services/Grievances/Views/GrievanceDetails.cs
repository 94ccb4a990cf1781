using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Concord.Contracts;
using Concord.Grievances.General;
using Concord.Hosting;
using Concord.Hosting.Disclosures;
using Concord.Privacy;
using Concord.Privacy.Policies;
using JasperFx;
using JasperFx.Events;

namespace Concord.Grievances.Views;

/// <summary>A grievance as people read it; it is there as soon as the command that changed it is answered.</summary>
[Class(Sensitivity.Confidential)]
public sealed record GrievanceDetails : IRevisioned, ISeen, IPoliced
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }
    public required string Number { get; init; }
    public GrievanceState State { get; init; }
    public DateOnly ReceivedOn { get; init; }
    public DateOnly AnswerBy { get; init; }
    public required string StandardVersion { get; init; }
    public IntakeChannel Channel { get; init; }
    public GrievanceCategory? Category { get; init; }
    public required string Place { get; init; }
    public bool PlaceSaid { get; init; }
    public required string Language { get; init; }
    public ContactMode ContactMode { get; init; }
    public Guid Complainant { get; init; }
    public required string ReceivedBy { get; init; }
    public required string Office { get; init; }
    public bool Danger { get; init; }
    public string? Handler { get; init; }
    public IReadOnlyList<string> Conflicted { get; init; } = [];
    public GrievanceDeclaredInadmissible? Inadmissible { get; init; }
    public Guid? LandDispute { get; init; }
    public Guid? ConductConcern { get; init; }
    public ImmutableList<AskedQuestion> Questions { get; init; } = [];
    public ImmutableList<Personal<string>> Replies { get; init; } = [];
    public int Messages { get; init; }
    public OutcomeCode? Outcome { get; init; }
    public Personal<string>? Grounds { get; init; }
    public ImmutableList<Remedy> Remedies { get; init; } = [];
    public string? Approver { get; init; }
    public OutcomeCommunicated? Communicated { get; init; }
    public OutcomeAnswered? Answer { get; init; }
    public IReadOnlyList<string> Panel { get; init; } = [];
    public AppealResult? Appeal { get; init; }
    public DateOnly? AppealBy { get; init; }
    public GrievanceClosed? Closed { get; init; }
    public int Reopened { get; init; }
    public string? Voice { get; init; }
    public Personal<string>? Narrative { get; init; }

    /// <summary>The question that still waits for an answer.</summary>
    [JsonIgnore]
    public AskedQuestion? Question => Questions.LastOrDefault(question => !question.Answered);

    [JsonIgnore]
    public RecordState Standing => Sight.StandingOf(State);

    public bool IsSeenBy(Caller caller) => State is not GrievanceState.Moved && !Conflicted.Contains(caller.Subject) && Sight.Reaches(caller, Place, ReceivedBy);

    public Relation RelationOf(Caller caller) => Sight.RelationOf(caller, Handler, Office);

    public static GrievanceDetails Create(IEvent<GrievanceReceived> received) => new()
    {
        Id = received.StreamId,
        Mission = received.TenantId,
        Number = received.Data.Number,
        State = GrievanceState.Received,
        ReceivedOn = DateOnly.FromDateTime(Envelope.Of(received).OccurredAt.UtcDateTime),
        AnswerBy = received.Data.AnswerBy,
        StandardVersion = received.Data.StandardVersion,
        Channel = received.Data.Channel,
        Category = received.Data.Category,
        Place = received.Data.Place,
        PlaceSaid = received.Data.PlaceSaid,
        Language = received.Data.Language,
        ContactMode = received.Data.ContactMode,
        Complainant = received.Data.Complainant,
        ReceivedBy = received.Data.ReceivedBy,
        Office = Envelope.Of(received).Office,
        Conflicted = received.Data.NamedStaff,
        Voice = received.Data.Voice,
        Narrative = received.Data.Narrative,
    };

    public GrievanceDetails Apply(GrievanceMoved _) => this with { State = GrievanceState.Moved };
    public GrievanceDetails Apply(GrievanceAcknowledged _) => this with { State = State is GrievanceState.Received ? GrievanceState.Acknowledged : State };
    public GrievanceDetails Apply(GrievanceTriaged triaged) => this with { State = GrievanceState.Admissible, Category = triaged.Category, Danger = triaged.Danger };
    public GrievanceDetails Apply(GrievancePassedToOversight passed) => this with { ConductConcern = passed.Concern };
    public GrievanceDetails Apply(GrievanceDeclaredInadmissible declared) => this with { State = GrievanceState.Inadmissible, Inadmissible = declared, AppealBy = declared.AppealBy };
    public GrievanceDetails Apply(GrievanceBecameLandDispute became) => this with { State = GrievanceState.BecameLandDispute, LandDispute = became.Dispute };
    public GrievanceDetails Apply(GrievanceConflictDeclared declared) => (Handler == declared.Person ? Unhandled() : this) with { Conflicted = [.. Conflicted, declared.Person], Panel = [.. Panel.Except([declared.Person])] };
    public GrievanceDetails Apply(GrievanceHandlerAssigned assigned) => this with { State = GrievanceState.UnderReview, Handler = assigned.Handler };
    public GrievanceDetails Apply(ComplainantAsked asked) => this with { Questions = Questions.Add(new(asked.Question, asked.ReplyBy, Answered: false)) };
    public GrievanceDetails Apply(ComplainantReplied replied) => this with { Replies = Replies.Add(replied.Reply), Questions = [.. Questions.Select(question => question with { Answered = true })] };
    public GrievanceDetails Apply(MessageLeft _) => this with { Messages = Messages + 1 };
    public GrievanceDetails Apply(OutcomeProposed proposed) => this with { State = GrievanceState.OutcomeProposed, Outcome = proposed.Outcome, Grounds = proposed.Grounds, Remedies = [.. proposed.Remedies], Answer = null };
    public GrievanceDetails Apply(OutcomeApproved approved) => this with { State = GrievanceState.OutcomeApproved, Approver = approved.Approver };
    public GrievanceDetails Apply(OutcomeCommunicated communicated) => this with { State = GrievanceState.OutcomeCommunicated, Communicated = communicated, AppealBy = communicated.AppealBy };
    public GrievanceDetails Apply(OutcomeAnswered answered) => this with { State = GrievanceState.Answered, Answer = answered };
    public GrievanceDetails Apply(AppealLodged _) => this with { State = GrievanceState.UnderAppeal, Panel = [], Appeal = null };
    public GrievanceDetails Apply(AppealPanelSeated seated) => this with { Panel = seated.Members };
    public GrievanceDetails Apply(AppealDecided decided) => this with { State = GrievanceState.AppealDecided, Appeal = decided.Result };
    public GrievanceDetails Apply(GrievanceClosed closed) => this with { State = GrievanceState.Closed, Closed = closed };
    public GrievanceDetails Apply(GrievanceReopened _) => this with { State = GrievanceState.Admissible, Handler = null, Reopened = Reopened + 1, Answer = null, Closed = null, Remedies = [] };
    public GrievanceDetails Apply(GrievanceWithdrawn withdrawn) => withdrawn.DutyContinues ? this : this with { State = GrievanceState.Withdrawn };

    private GrievanceDetails Unhandled() => this with { Handler = null, State = State is GrievanceState.UnderReview or GrievanceState.OutcomeProposed ? GrievanceState.Admissible : State };
}

/// <summary>Something that the complainant was asked.</summary>
[Class(Sensitivity.Confidential)]
public sealed record AskedQuestion(Personal<string> Question, DateOnly ReplyBy, bool Answered);
