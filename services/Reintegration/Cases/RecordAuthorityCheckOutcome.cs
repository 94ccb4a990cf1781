using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>The competent authority answered. Its outcome and its reference are kept, and nothing of what it knows.</summary>
public sealed record RecordAuthorityCheckOutcome(
    AuthorityCheck Outcome,
    [property: RegularExpression("^[A-Z0-9-]{2,40}$")] string Authority,
    [property: RegularExpression("^[A-Z0-9][A-Z0-9/.-]{1,39}$")] string Reference);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class RecordAuthorityCheckOutcomeEndpoint
{
    // The check is ongoing: an answer may come when the person is in the programme already.
    public static Refusal? Validate(RecordAuthorityCheckOutcome command, ReintegrationCase @case) =>
        @case.MustBe([CaseState.Screening, CaseState.Eligible, CaseState.NotEligible, .. Guards.Live])
        ?? @case.NoChild();

    [WolverinePost("/cases/{id}/record-authority-check-outcome")]
    public static AuthorityCheckOutcomeRecorded Post(RecordAuthorityCheckOutcome command, [Existing] ReintegrationCase @case) => new(command.Outcome, command.Authority, command.Reference);
}
