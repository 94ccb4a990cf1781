using Concord.Hosting;
using Concord.Hosting.Deadlines;
using Marten;

namespace Concord.Grievances.Clocks;

/// <summary>
/// What the clocks ask to be recorded: warnings, each breach once with when it was truly due, and the next accountable person told. What is due longest
/// comes first, and nothing is left out.
/// </summary>
internal static class DueClocks
{
    private const int AtOnce = 200;

    /// <summary>Looks at the clocks of the mechanism that is configured here.</summary>
    /// <exception cref="ConfigurationFault">An escalation could end at nobody.</exception>
    public static ContextModel.Deadline By(IServiceProvider services)
    {
        var mechanism = services.GetRequiredService<Mechanism>();
        _ = mechanism.Ladder;
        return async (session, now, stop) =>
        {
            var due = await session.Query<Clock>().Where(clock => clock.AnyTenant() && clock.LookAt <= now).OrderBy(clock => clock.LookAt).ThenBy(clock => clock.Id).Take(AtOnce).ToListAsync(stop);
            return [.. due.Select(clock => new Due(clock.Id, clock.Mission, clock.Version, clock.LookAt!.Value, Escalation.Due(clock, mechanism, now)))];
        };
    }
}
