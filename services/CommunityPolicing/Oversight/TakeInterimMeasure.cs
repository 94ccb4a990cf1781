using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Oversight;

/// <summary>Asks a competent body for something that protects people until the matter is decided. The mission asks; it never imposes.</summary>
public sealed record TakeInterimMeasure(ConductMeasure Measure, MeasureStanding Standing, [property: RegularExpression("^[A-Z0-9-]{2,40}$")] string RequestedOf);

[Command(Roles.Oversight)]
public static class TakeInterimMeasureEndpoint
{
    public static Refusal? Validate(TakeInterimMeasure command, OversightCase @case) =>
        @case.State.MustBe("case", OversightState.Received, OversightState.Referred)
        ?? Rules.StaffNeverInvestigate.Unless(command.Standing is MeasureStanding.Requested, "The mission imposes nothing. Record what was requested, and of whom.");

    [WolverinePost("/oversight-cases/{id}/take-interim-measure")]
    public static InterimMeasureTaken Post(TakeInterimMeasure command, [Existing] OversightCase @case) => new(command.Measure, command.RequestedOf);
}
