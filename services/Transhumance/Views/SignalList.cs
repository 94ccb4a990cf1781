using Concord.Hosting;
using Concord.Privacy;
using Concord.Transhumance.Signals;
using JasperFx;
using JasperFx.Events;
using Marten;
using Wolverine.Http;

namespace Concord.Transhumance.Views;

/// <summary>One line of the list of signals; it may lag behind the details by a moment.</summary>
[Class(Sensitivity.Confidential)]
public sealed record SignalEntry : IRevisioned, ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }
    public long Reported { get; init; }
    public SignalKind Kind { get; init; }
    public SignalFamily Family { get; init; }
    public HarmScale Harm { get; init; }
    public required string Place { get; init; }
    public SignalLevel Level { get; init; }
    public int Sources { get; init; }
    public DateTimeOffset HappenedAt { get; init; }

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Place);

    public static SignalEntry Create(IEvent<SignalReported> reported) =>
        new()
        {
            Id = reported.StreamId,
            Mission = reported.TenantId,
            Reported = reported.Sequence,
            Kind = reported.Data.Kind,
            Family = Families.Of(reported.Data.Kind),
            Harm = reported.Data.Harm,
            Place = reported.Data.Place,
            Sources = 1,
            HappenedAt = reported.Data.HappenedAt,
        };

    public SignalEntry Apply(SignalCorroborated corroborated) => this with { Level = SignalLevel.Corroborated, Sources = corroborated.Sources };
    public SignalEntry Apply(SignalVerified verified) => this with { Level = SignalLevel.Verified, Harm = verified.Harm };
    public SignalEntry Apply(SignalRefuted _) => this with { Level = SignalLevel.Refuted };
}

/// <summary>Which signals are asked for.</summary>
/// <param name="Family">Only events, movements or peace.</param>
/// <param name="Level">Only signals that are verified this far.</param>
/// <param name="Limit">How many on a page; 50 where it is left out, 200 at most.</param>
/// <param name="After">The cursor from the <c>Link</c> of the page before.</param>
public sealed record SignalFilter(SignalFamily? Family = null, SignalLevel? Level = null, int? Limit = null, string? After = null);

/// <summary>Lists signals, newest first.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(Listed<SignalEntry>)], Asks = typeof(SignalFilter))]
public static class SignalListEndpoint
{
    [WolverineGet("/signals")]
    public static async Task<IResult> Get(HttpContext http, Caller caller, IQuerySession session)
    {
        if (StrictQuery.Read<SignalFilter>(http, out var refused) is not { } filter || refused is not null)
            return refused!;

        var missions = http.MissionsRead();
        var signals = session.Query<SignalEntry>().Where(entry => entry.TenantIsOneOf(missions)).InAreasOf(caller, entry => entry.Place);
        if (filter.Family is { } family)
            signals = signals.Where(entry => entry.Family == family);
        if (filter.Level is { } level)
            signals = signals.Where(entry => entry.Level == level);
        return await Page.NewestFirstAsync(signals, entry => entry.Reported, filter.Limit, filter.After, http);
    }
}
