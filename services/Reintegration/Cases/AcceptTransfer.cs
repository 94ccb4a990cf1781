using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>The receiving office takes the case over, with a list of everything that is still open.</summary>
public sealed record AcceptTransfer;

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class AcceptTransferEndpoint
{
    public static Refusal? Validate(AcceptTransfer command, ReintegrationCase @case, Act act) =>
        @case.MustBeOfferedTo(act.Office) ?? @case.NoChild();

    [WolverinePost("/cases/{id}/accept-transfer")]
    public static CaseTransferAccepted Post(AcceptTransfer command, [Existing] ReintegrationCase @case, Act act) =>
        new(@case.Office!, act.Office, Inventory(@case, act.Day));

    private static TransferInventory Inventory(ReintegrationCase @case, DateOnly day) => new(
        @case.Milestones.Count - @case.Achieved.Count, @case.NextVisitDue, @case.Consents.Where(consent => consent.HoldsOn(day)).Select(consent => consent.Purpose).Distinct().Count(),
        @case.OpenInstalments().Count, @case.Referrals.Count(referral => referral.IsOpen));
}
