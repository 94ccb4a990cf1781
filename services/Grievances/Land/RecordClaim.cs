using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Grievances.Land;

/// <summary>A party says what they claim and what that rests on. To record it creates no right, and the party was told so.</summary>
public sealed record RecordClaim(
    [property: Range(1, 40)] int Party,
    ClaimedRight Right,
    ClaimBasis Basis,
    bool ToldNoRightArises,
    [property: Range(1850, 2100)] int? SinceYear = null);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class RecordClaimEndpoint
{
    public static Refusal? Validate(RecordClaim command, LandDispute dispute, Act act) =>
        (dispute.Parties.Exists(party => party.Number == command.Party) ? null : Refusal.WrongState($"The dispute has no party {command.Party}. Register the party first."))
        ?? Rules.RecordingCreatesNoRight.Unless(command.ToldNoRightArises, "Tell the party first that recording a claim creates no right.")
        ?? (command.SinceYear > act.Day.Year ? Refusal.WrongState("A claim doesn't begin in the future. Correct the year.") : null);

    [WolverinePost("/land-disputes/{id}/record-claim")]
    public static LandClaimRecorded Post(RecordClaim command, [Existing] LandDispute dispute) =>
        new(command.Party, command.Right, command.Basis, command.SinceYear, command.ToldNoRightArises);
}
