using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>A caseworker is named who accompanies the participant; the offer of one of the same sex and its answer are kept.</summary>
public sealed record AssignCaseworker(
    [property: StringLength(100, MinimumLength = 1)] string Caseworker,
    bool SameSexOffered,
    SameSexAnswer SameSexAnswer);

[Command(Roles.Supervisor)]
public static class AssignCaseworkerEndpoint
{
    public static Refusal? Validate(AssignCaseworker command, ReintegrationCase @case) =>
        @case.MustBeLive()
        ?? @case.NoChild()
        ?? Rules.WomenAreOfferedAFemaleCaseworker.Unless(@case.Sex is not Sex.Female || (command.SameSexOffered && command.SameSexAnswer is not SameSexAnswer.NotApplicable),
            "Offer her a female caseworker and record her answer, or that none was available.");

    [WolverinePost("/cases/{id}/assign-caseworker")]
    public static CaseworkerAssigned Post(AssignCaseworker command, [Existing] ReintegrationCase @case) =>
        new(command.Caseworker, command.SameSexOffered, command.SameSexAnswer);
}
