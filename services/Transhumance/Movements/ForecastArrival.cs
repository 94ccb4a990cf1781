using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Concord.Transhumance.Spots;
using Marten;
using Wolverine.Http;

namespace Concord.Transhumance.Movements;

/// <summary>Says between when and when a herd will reach a spot, and from which observations. It takes the place of an earlier forecast, which is kept.</summary>
public sealed record ForecastArrival(
    Guid Spot,
    DateTimeOffset Earliest,
    DateTimeOffset Latest,
    ForecastConfidence Confidence,
    [property: RegularExpression("^[a-z0-9][a-z0-9.-]{1,39}$")] string Method,
    [property: MaxLength(50)] IReadOnlyList<int> Observations);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class ForecastArrivalEndpoint
{
    public static Task<SensitiveSpot?> LoadAsync(ForecastArrival command, Act act, IDocumentStore store, CancellationToken stop) => Sight.BesideAsync<SensitiveSpot>(command.Spot, act, store, stop);

    public static Refusal? Validate(ForecastArrival command, HerdMovement movement, SensitiveSpot? spot, Act act) =>
        movement.MustBeOnItsWay()
        ?? (spot is null ? Refusal.WrongState("There is no such spot in your areas. Name one that you can read.") : null)
        ?? Refuse(command.Earliest < command.Latest && command.Latest > act.OccurredAt, "A forecast says an earliest and a later latest arrival, still to come.")
        ?? Refuse(command.Observations.Count > 0 && command.Observations.All(number => number >= 1 && number <= movement.Seen.Count), $"Name the observations that it rests on, from 1 to {movement.Seen.Count}.")
        ?? Refuse(command.Observations.Any(number => act.OccurredAt - movement.Seen[number - 1] <= Guards.Fresh), "Each of these observations is older than 72 hours. Observe the herd again first.");

    [WolverinePost("/movements/{id}/forecast-arrival")]
    public static ArrivalForecast Post(ForecastArrival command, [Existing] HerdMovement movement) => new(
        movement.Forecasts + 1, command.Spot, command.Earliest, command.Latest, command.Confidence, command.Method, [.. command.Observations.Distinct().Order()], movement.ForecastFor(command.Spot)?.Number);

    private static Refusal? Refuse(bool holds, string detail) => Rules.ForecastsSayHowSure.Unless(holds, detail);
}
