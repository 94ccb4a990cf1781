using Concord.Grievances.General;
using Concord.Hosting;
using Concord.Privacy;
using JasperFx;
using JasperFx.Events;
using Marten;
using Wolverine.Http;

namespace Concord.Grievances.Views;

/// <summary>One line of the list of grievances. It carries nothing that tells who somebody is; of one that moved, nothing but its number, its date and that it moved.</summary>
[Class(Sensitivity.Confidential)]
public sealed record GrievanceLine : IRevisioned
{
    private const int Region = 4;

    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }
    public long Received { get; init; }
    public required string Number { get; init; }
    public DateOnly ReceivedOn { get; init; }
    public GrievanceState State { get; init; }
    public GrievanceCategory? Category { get; init; }
    public required string Place { get; init; }
    public required string ReceivedBy { get; init; }
    public DateOnly? AnswerBy { get; init; }
    public bool Danger { get; init; }
    public string? Handler { get; init; }
    public IReadOnlyList<string> Conflicted { get; init; } = [];

    public static GrievanceLine Create(IEvent<GrievanceReceived> received) => new()
    {
        Id = received.StreamId,
        Mission = received.TenantId,
        Received = received.Sequence,
        Number = received.Data.Number,
        ReceivedOn = DateOnly.FromDateTime(Envelope.Of(received).OccurredAt.UtcDateTime),
        State = GrievanceState.Received,
        Category = received.Data.Category,
        Place = received.Data.Place,
        ReceivedBy = received.Data.ReceivedBy,
        AnswerBy = received.Data.AnswerBy,
        Conflicted = received.Data.NamedStaff,
    };

    public GrievanceLine Apply(GrievanceMoved _) => this with { State = GrievanceState.Moved, Place = Place[..Math.Min(Region, Place.Length)], Category = null, AnswerBy = null, Handler = null, Danger = false, Conflicted = [] };
    public GrievanceLine Apply(GrievanceAcknowledged _) => this with { State = State is GrievanceState.Received ? GrievanceState.Acknowledged : State };
    public GrievanceLine Apply(GrievanceTriaged triaged) => this with { State = GrievanceState.Admissible, Category = triaged.Category, Danger = triaged.Danger };
    public GrievanceLine Apply(GrievanceDeclaredInadmissible _) => this with { State = GrievanceState.Inadmissible };
    public GrievanceLine Apply(GrievanceBecameLandDispute _) => this with { State = GrievanceState.BecameLandDispute };
    public GrievanceLine Apply(GrievanceConflictDeclared declared) => (Handler == declared.Person ? Unhandled() : this) with { Conflicted = [.. Conflicted, declared.Person] };
    public GrievanceLine Apply(GrievanceHandlerAssigned assigned) => this with { State = GrievanceState.UnderReview, Handler = assigned.Handler };
    public GrievanceLine Apply(OutcomeProposed _) => this with { State = GrievanceState.OutcomeProposed };
    public GrievanceLine Apply(OutcomeApproved _) => this with { State = GrievanceState.OutcomeApproved };
    public GrievanceLine Apply(OutcomeCommunicated _) => this with { State = GrievanceState.OutcomeCommunicated };
    public GrievanceLine Apply(OutcomeAnswered _) => this with { State = GrievanceState.Answered };
    public GrievanceLine Apply(AppealLodged _) => this with { State = GrievanceState.UnderAppeal };
    public GrievanceLine Apply(AppealDecided _) => this with { State = GrievanceState.AppealDecided };
    public GrievanceLine Apply(GrievanceClosed _) => this with { State = GrievanceState.Closed };
    public GrievanceLine Apply(GrievanceReopened _) => this with { State = GrievanceState.Admissible, Handler = null };
    public GrievanceLine Apply(GrievanceWithdrawn withdrawn) => withdrawn.DutyContinues ? this : this with { State = GrievanceState.Withdrawn };

    private GrievanceLine Unhandled() => this with { Handler = null, State = State is GrievanceState.UnderReview or GrievanceState.OutcomeProposed ? GrievanceState.Admissible : State };
}

/// <summary>Which grievances are asked for.</summary>
/// <param name="State">Only those that stand here.</param>
/// <param name="Category">Only those about this.</param>
/// <param name="Handler">Only those that this person handles.</param>
/// <param name="Limit">How many on a page; 50 where it is left out, 200 at most.</param>
/// <param name="After">The cursor from the <c>Link</c> of the page before.</param>
public sealed record GrievanceFilter(GrievanceState? State = null, GrievanceCategory? Category = null, string? Handler = null, int? Limit = null, string? After = null);

/// <summary>Lists grievances, newest first.</summary>
[Read(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(Listed<GrievanceLine>)], Asks = typeof(GrievanceFilter))]
public static class GrievanceListEndpoint
{
    [WolverineGet("/grievances")]
    public static async Task<IResult> Get(HttpContext http, Caller caller, IQuerySession session)
    {
        if (StrictQuery.Read<GrievanceFilter>(http, out var refused) is not { } filter || refused is not null)
            return refused!;

        var (missions, reader) = (http.MissionsRead(), caller.Subject);
        var lines = session.Query<GrievanceLine>().Where(line => line.TenantIsOneOf(missions) && !line.Conflicted.Contains(reader)).InAreasOf(caller, line => line.Place);
        if (filter.State is { } state)
            lines = lines.Where(line => line.State == state);
        if (filter.Category is { } category)
            lines = lines.Where(line => line.Category == category);
        if (filter.Handler is { } handler)
            lines = lines.Where(line => line.Handler == handler);
        if (caller.Role == Roles.Partner)
            lines = lines.Where(line => line.ReceivedBy == reader);
        return await Page.NewestFirstAsync(lines, line => line.Received, filter.Limit, filter.After, http);
    }
}
