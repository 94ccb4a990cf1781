using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;
using Concord.Transhumance.Spots;
using JasperFx;
using JasperFx.Events;
using Marten;
using Wolverine.Http;

namespace Concord.Transhumance.Views;

/// <summary>A sensitive spot as people read it, with the rule that its users agreed last.</summary>
[Class(Sensitivity.Internal)]
public sealed record SpotDetails : IRevisioned, ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public SpotKind Kind { get; init; }
    public required string Place { get; init; }
    public required string Cell { get; init; }
    public IReadOnlyList<UserGroup> Users { get; init; } = [];
    public int RiskFromMonth { get; init; }
    public int RiskToMonth { get; init; }
    public Personal<string>? ExactPlace { get; init; }
    public AccessRuleAgreed? AccessRule { get; init; }

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Place);

    public static SpotDetails Create(IEvent<SensitiveSpotRegistered> registered) => new()
    {
        Id = registered.StreamId,
        Kind = registered.Data.Kind,
        Place = registered.Data.Place,
        Cell = registered.Data.Cell,
        Users = registered.Data.Users,
        RiskFromMonth = registered.Data.RiskFromMonth,
        RiskToMonth = registered.Data.RiskToMonth,
        ExactPlace = registered.Data.ExactPlace,
    };

    public SpotDetails Apply(AccessRuleAgreed agreed) => this with { AccessRule = agreed };
}

/// <summary>Shows a sensitive spot.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Roles.Committee, Roles.Auditor, Shows = [typeof(SpotDetails)], Versioned = true)]
public static class SpotDetailsEndpoint
{
    [WolverineGet("/spots/{id}")]
    public static Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, CancellationToken stop) =>
        Found.ShowAsync(session.Query<SpotDetails>().Where(found => found.Id == id), http, caller, stop);
}
