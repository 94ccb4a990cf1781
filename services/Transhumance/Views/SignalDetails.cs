using System.Collections.Immutable;
using Concord.Hosting;
using Concord.Privacy;
using Concord.Transhumance.Signals;
using JasperFx;
using JasperFx.Events;
using Marten;
using Wolverine.Http;

namespace Concord.Transhumance.Views;

/// <summary>A signal as people read it: what is told, by which chains, and how far it is verified.</summary>
[Class(Sensitivity.Confidential)]
public sealed record SignalDetails : IRevisioned, ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public SignalKind Kind { get; init; }
    public SignalFamily Family { get; init; }
    public HarmScale Harm { get; init; }
    public required string Place { get; init; }
    public SignalLevel Level { get; init; }
    public DateTimeOffset HappenedAt { get; init; }
    public Guid? Movement { get; init; }
    public ImmutableList<SignalSource> Sources { get; init; } = [];
    public VerificationMethod? VerifiedBy { get; init; }
    public RefutationGround? RefutedFor { get; init; }
    public Personal<string>? Account { get; init; }

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Place);

    public static SignalDetails Create(IEvent<SignalReported> reported) => new()
    {
        Id = reported.StreamId,
        Kind = reported.Data.Kind,
        Family = Families.Of(reported.Data.Kind),
        Harm = reported.Data.Harm,
        Place = reported.Data.Place,
        HappenedAt = reported.Data.HappenedAt,
        Movement = reported.Data.Movement,
        Sources = [new(reported.Data.Source, reported.Data.Chain)],
        Account = reported.Data.Account,
    };

    public SignalDetails Apply(SignalCorroborated corroborated) =>
        this with { Level = SignalLevel.Corroborated, Sources = Sources.Add(new(corroborated.Source, corroborated.Chain)) };
    public SignalDetails Apply(SignalVerified verified) => this with { Level = SignalLevel.Verified, Harm = verified.Harm, VerifiedBy = verified.Method };
    public SignalDetails Apply(SignalRefuted refuted) => this with { Level = SignalLevel.Refuted, RefutedFor = refuted.Ground };
}

/// <summary>A source as a class and the chain that it belongs to.</summary>
[Class(Sensitivity.Confidential)]
public sealed record SignalSource(SourceClass Source, string Chain);

/// <summary>Shows a signal.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(SignalDetails)], Versioned = true)]
public static class SignalDetailsEndpoint
{
    [WolverineGet("/signals/{id}")]
    public static Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, CancellationToken stop) =>
        Found.ShowAsync(session.Query<SignalDetails>().Where(found => found.Id == id), http, caller, stop);
}
