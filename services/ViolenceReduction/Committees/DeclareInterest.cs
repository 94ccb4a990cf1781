using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Committees;

/// <summary>A member has something to do with a proposal: from here on they neither vote on it nor count for it.</summary>
public sealed record DeclareInterest([property: StringLength(40, MinimumLength = 2)] string Member, Guid Project, InterestKind Interest);

[Command(Roles.Committee, Roles.Caseworker, Roles.Supervisor)]
public static class DeclareInterestEndpoint
{
    public static Refusal? Validate(DeclareInterest command, Committee committee) =>
        committee.Seats.Exists(seat => seat.Member == command.Member) ? null : Refusal.WrongState("That member holds no seat here. Name one who does.");

    [WolverinePost("/committees/{id}/declare-interest")]
    public static InterestDeclared Post(DeclareInterest command, [Existing] Committee committee) => new(command.Member, command.Project, command.Interest);
}
