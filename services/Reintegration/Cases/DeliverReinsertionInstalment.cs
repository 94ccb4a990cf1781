using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>An instalment reached the participant, once; how it was made sure who they are, and what they answered to the offer about their household, is kept.</summary>
public sealed record DeliverReinsertionInstalment(
    [property: Range(1, 99)] int Number,
    IdentityCheck IdentityCheck,
    bool HouseholdOffered,
    HouseholdAnswer Household,
    [property: RegularExpression("^[A-Z0-9][A-Z0-9/.-]{1,39}$")] string Receipt);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class DeliverReinsertionInstalmentEndpoint
{
    public static Refusal? Validate(DeliverReinsertionInstalment command, ReintegrationCase @case, Act act) =>
        @case.MustBeSupported()
        ?? @case.NoChild()
        ?? @case.MustHaveNoOpenSuspicion()
        ?? @case.OnlyFrom(act)
        ?? Refusal.WrongState($"The package has no instalment {command.Number}.").Unless(@case.Package?.Number(command.Number) is not null)
        ?? Refuse(@case.Package!.Number(command.Number)!.State is not InstalmentState.Delivered, $"Instalment {command.Number} was delivered already.")
        ?? Refusal.WrongState($"Instalment {command.Number} was cancelled.").Unless(@case.Package.Number(command.Number)!.IsOpen)
        ?? Refuse(act.Person != @case.Package.Approver, "Whoever approved the award doesn't deliver it. Let another person deliver.")
        ?? Rules.ReinsertionIsShortAndPublished.Unless(act.Day <= @case.Package.Until, $"Reinsertion ended on {@case.Package.Until:yyyy-MM-dd}. Go on by the plan.")
        ?? Rules.HouseholdIsOffered.Unless(command.HouseholdOffered, "Offer that somebody of the household receives or witnesses it, and record the answer.");

    [WolverinePost("/cases/{id}/deliver-reinsertion-instalment")]
    public static ReinsertionInstalmentDelivered Post(DeliverReinsertionInstalment command, [Existing] ReintegrationCase @case, Act act) =>
        @case.Package!.Number(command.Number)! is var part ? new(part.Number, part.Modality, part.Amount, command.IdentityCheck, command.Household, act.Actor, command.Receipt) : null!;

    private static Refusal? Refuse(bool holds, string detail) => Rules.DeliveredOnceByAnother.Unless(holds, detail);
}
