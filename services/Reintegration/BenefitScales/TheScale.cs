using Concord.Hosting;
using Marten;

namespace Concord.Reintegration.BenefitScales;

/// <summary>Brings the scale of the mission that is in force before an award is decided; where two are, the one that began later.</summary>
public static class TheScale
{
    public static async Task<ScaleInForce> LoadAsync(Act act, IDocumentSession session, CancellationToken stop)
    {
        var published = await session.Query<BenefitScale>().Where(scale => scale.From <= act.Day).OrderByDescending(scale => scale.From).ToListAsync(stop);
        return new(published.FirstOrDefault(scale => scale.Until is not { } until || until >= act.Day));
    }
}
