using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>The person consents to less than before: to these purposes and these recipients, and to nothing else any more.</summary>
public sealed record NarrowConsent(
    [property: MinLength(1), MaxLength(10)] IReadOnlyList<ConsentPurpose> Purposes,
    [property: MaxLength(10)] IReadOnlyList<RecipientKind> Recipients,
    [property: RegularExpression("^[a-z]{2,3}$")] string Language,
    ConsentMethod Method);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class NarrowConsentEndpoint
{
    public static Refusal? Validate(NarrowConsent command, ReintegrationCase @case) =>
        @case.MustBe([CaseState.Eligible, .. Guards.Live, CaseState.FollowUp, CaseState.Left, CaseState.Closed])
        ?? (@case.Consents.After(Narrowed(command)).Count == @case.Consents.Count
            ? Refusal.WrongState("That is all that the person consents to already. Record a consent where they want more, a withdrawal where they want none.") : null);

    [WolverinePost("/cases/{id}/narrow-consent")]
    public static (ConsentNarrowed Fact, Alongside Alongside) Post(NarrowConsent command, [Existing] ReintegrationCase @case) =>
        (Narrowed(command), @case.Recalling(@case.Consents.After(Narrowed(command))));

    private static ConsentNarrowed Narrowed(NarrowConsent command) =>
        new([.. command.Purposes.Distinct()], [.. command.Recipients.Distinct()], command.Language, command.Method);
}
