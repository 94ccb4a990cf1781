using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.Reintegration.BenefitScales;

/// <summary>A mission publishes how much is awarded at most on each ground. Nothing depends on weapons.</summary>
public sealed record PublishBenefitScale(
    [property: RegularExpression("^[A-Za-z0-9.-]{1,20}$")] string Scale,
    DateOnly From,
    [property: MinLength(1), MaxLength(10)] IReadOnlyList<ScaledAmount> Amounts,
    DateOnly? Until = null);

[Command(Roles.Supervisor, Approves = true)]
public static class PublishBenefitScaleEndpoint
{
    public static Refusal? Validate(PublishBenefitScale command) =>
        Refusal.WrongState("The scale would end before it begins. Correct one of the days.").Unless(command.Until is not { } until || until >= command.From)
        ?? Refusal.WrongState("A ground stands in the scale twice. Name each once.").Unless(command.Amounts.DistinctBy(amount => amount.Ground).Count() == command.Amounts.Count);

    [WolverinePost("/benefit-scales")]
    public static IStartStream Post(PublishBenefitScale command, Act act) => MartenOps.StartStream<BenefitScale>(Published(command, act));

    public static BenefitScalePublished Published(PublishBenefitScale command, Act act) => new(command.Scale, command.From, command.Until, command.Amounts, act.Actor);
}
