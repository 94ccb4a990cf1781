using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>A second person confirms a death. Everything that waits on time stops, and whoever depended on the person is referred.</summary>
public sealed record ConfirmDeath(bool HasDependants, [property: RegularExpression("^[A-Z0-9-]{2,40}$")] string? DependantsReferredTo = null);

[Command(Roles.Supervisor, Approves = true)]
public static class ConfirmDeathEndpoint
{
    public static Refusal? Validate(ConfirmDeath command, ReintegrationCase @case, Act act) =>
        @case.MustHaveAReportedDeath()
        ?? Refuse(act.Person != @case.Death!.ReportedBy, "Whoever reported a death does not confirm it. Let another person.")
        ?? Refuse(!command.HasDependants || command.DependantsReferredTo is not null, "Somebody depended on the person. Name who takes care of them.");

    [WolverinePost("/cases/{id}/confirm-death")]
    public static (ParticipantDied Fact, Alongside Alongside) Post(ConfirmDeath command, [Existing] ReintegrationCase @case, Act act) =>
        (new(@case.Death!.On, command.DependantsReferredTo, @case.OpenInstalments(), act.Actor), @case.Referrals.Withdrawing(referral => referral.IsOpen, ServiceReferrals.WithdrawalReason.Ended));

    private static Refusal? Refuse(bool holds, string detail) => Rules.DeathIsSaidByTwo.Unless(holds, detail);
}
