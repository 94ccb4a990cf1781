using Concord.Hosting;
using Concord.Transhumance.Spots;
using Marten;
using Wolverine.Http;

namespace Concord.Transhumance.Movements;

/// <summary>The herd has reached a spot; by how much the forecast was off is measured and kept.</summary>
public sealed record RecordArrival(Guid Spot, bool WithNotice);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class RecordArrivalEndpoint
{
    public static Task<SensitiveSpot?> LoadAsync(RecordArrival command, Act act, IDocumentStore store, CancellationToken stop) => Sight.BesideAsync<SensitiveSpot>(command.Spot, act, store, stop);

    public static Refusal? Validate(RecordArrival command, HerdMovement movement, SensitiveSpot? spot) =>
        movement.MustBeOnItsWay() ?? (spot is null ? Refusal.WrongState("There is no such spot in your areas. Name one that you can read.") : null);

    [WolverinePost("/movements/{id}/record-arrival")]
    public static HerdArrived Post(RecordArrival command, [Existing] HerdMovement movement, Act act)
    {
        var forecast = movement.ForecastFor(command.Spot);
        return new(command.Spot, act.OccurredAt, command.WithNotice, forecast?.Number, forecast is null ? null : HoursOff(forecast, act.OccurredAt));
    }

    // Within the forecast is not off at all; before it is negative, after it positive.
    private static int HoursOff(ArrivalForecast forecast, DateTimeOffset arrived) =>
        arrived < forecast.Earliest ? -Hours(forecast.Earliest - arrived)
        : arrived > forecast.Latest ? Hours(arrived - forecast.Latest)
        : 0;

    private static int Hours(TimeSpan time) => (int)Math.Ceiling(time.TotalHours);
}
