using System.Collections.Immutable;
using Concord.Hosting;
using JasperFx.Events;

namespace Concord.Transhumance.Signals;

/// <summary>A signal as far as rules ask.</summary>
public sealed record Signal : ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public SignalKind Kind { get; init; }
    public HarmScale Harm { get; init; }
    public required string Place { get; init; }
    public SignalLevel Level { get; init; }
    public DateTimeOffset HappenedAt { get; init; }

    /// <summary>The chains of information that it rests on; two reports of one chain are one source.</summary>
    public ImmutableHashSet<string> Chains { get; init; } = [];

    /// <summary>Whether a trained monitor saw it.</summary>
    public bool Observed { get; init; }

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Place);

    public static Signal Create(IEvent<SignalReported> reported) => new()
    {
        Id = reported.StreamId,
        Kind = reported.Data.Kind,
        Harm = reported.Data.Harm,
        Place = reported.Data.Place,
        HappenedAt = reported.Data.HappenedAt,
        Chains = [reported.Data.Chain],
    };

    public Signal Apply(SignalCorroborated corroborated) => this with { Level = SignalLevel.Corroborated, Chains = Chains.Add(corroborated.Chain) };
    public Signal Apply(SignalVerified verified) =>
        this with { Level = SignalLevel.Verified, Harm = verified.Harm, Observed = verified.Method is VerificationMethod.SeenByTrainedMonitor };
    public Signal Apply(SignalRefuted _) => this with { Level = SignalLevel.Refuted };
}
