using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>The next part of a start-up grant is given; after the first, only once somebody saw what became of the one before.</summary>
public sealed record PayGrantInstalment(
    [property: Range(1, 12)] int Number,
    IdentityCheck IdentityCheck,
    [property: RegularExpression("^[A-Z0-9][A-Z0-9/.-]{1,39}$")] string Receipt);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class PayGrantInstalmentEndpoint
{
    public static Refusal? Validate(PayGrantInstalment command, ReintegrationCase @case, Act act) =>
        @case.MustBeSupported()
        ?? @case.MustBe(CaseState.Planned, CaseState.Active)
        ?? @case.NoChild()
        ?? @case.MustHaveNoOpenSuspicion()
        ?? @case.OnlyFrom(act)
        ?? Refusal.WrongState("No grant is under way.").Unless(@case.Grant is { IsOpen: true })
        ?? Rules.DeliveredOnceByAnother.Unless(command.Number > @case.Grant!.Paid, $"Part {command.Number} was paid already.")
        ?? Refusal.WrongState($"Part {@case.Grant.Paid + 1} comes next.").Unless(command.Number == @case.Grant.Paid + 1)
        ?? Rules.DeliveredOnceByAnother.Unless(act.Person != @case.Grant.Approver, "Whoever approved the grant doesn't pay it. Let another person pay.")
        ?? Rules.GrantsFollowThePlan.Unless(@case.Grant is { Paid: 0 } or { VisitedSince: true }, "Visit first what became of the part before, and record the visit.");

    [WolverinePost("/cases/{id}/pay-grant-instalment")]
    public static GrantInstalmentPaid Post(PayGrantInstalment command, [Existing] ReintegrationCase @case, Act act) =>
        new(command.Number, @case.Grant!.Modality, @case.Grant.Instalments[command.Number - 1], command.IdentityCheck, act.Actor, command.Receipt);
}
