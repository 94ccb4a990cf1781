using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>The file passes to the national authority, to which it belongs: under which agreement, how much of it, and by what its wholeness is proved.</summary>
public sealed record HandOverToState(
    [property: RegularExpression("^[A-Z0-9-]{2,40}$")] string Authority,
    [property: MaxLength(4)] IReadOnlyList<FileScope> Scope,
    [property: RegularExpression("^[A-Z0-9][A-Z0-9/.-]{1,39}$")] string? Agreement = null,
    [property: RegularExpression("^[0-9a-f]{64}$")] string? Proof = null);

[Command(Roles.Supervisor, Approves = true)]
public static class HandOverToStateEndpoint
{
    public static Refusal? Validate(HandOverToState command, ReintegrationCase @case) =>
        @case.MustBe([.. Guards.Live, CaseState.FollowUp, CaseState.Left, CaseState.Closed])
        ?? @case.NoChild()
        ?? Refuse(command.Agreement is not null, "Until there is an agreement with the authority, its own rules of data protection are not in force here. Name the agreement.")
        ?? Refuse(command.Scope is not [], "Say what of the file passes over.")
        ?? Refuse(command.Proof is not null, "Give the digest of the evidence that is handed over, so that its wholeness can be checked.")
        ?? Refusal.WrongState("The file was handed over already.").Unless(!@case.HandedOver);

    [WolverinePost("/cases/{id}/hand-over-to-state")]
    public static DataHandedOverToState Post(HandOverToState command, [Existing] ReintegrationCase @case, Act act) =>
        new(command.Agreement!, command.Authority, [.. command.Scope.Distinct()], command.Proof!, act.Actor);

    private static Refusal? Refuse(bool holds, string detail) => Rules.TheFileIsTheStates.Unless(holds, detail);
}
