using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>Somebody doubts that the person is of age; from here on they count as a child until it is determined.</summary>
public sealed record RequestAgeAssessment(
    AgeDoubt Ground,
    [property: RegularExpression("^[A-Z0-9-]{2,40}$")] string ChildProtectionContact);

[Command(Roles.Partner, Roles.Caseworker, Roles.Supervisor)]
public static class RequestAgeAssessmentEndpoint
{
    public static Refusal? Validate(RequestAgeAssessment command, ReintegrationCase @case) =>
        @case.State is CaseState.Diverted ? @case.MustBe(CaseState.Presented, CaseState.Screening) : null;

    [WolverinePost("/cases/{id}/request-age-assessment")]
    public static AgeAssessmentRequested Post(RequestAgeAssessment command, [Existing] ReintegrationCase @case) =>
        new(command.Ground, command.ChildProtectionContact);
}
