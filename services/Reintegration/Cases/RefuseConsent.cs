using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>The person was asked and does not consent. It costs them nothing: no support depends on a consent to share.</summary>
public sealed record RefuseConsent(
    [property: MinLength(1), MaxLength(10)] IReadOnlyList<ConsentPurpose> Purposes,
    [property: MaxLength(10)] IReadOnlyList<RecipientKind> Recipients,
    [property: RegularExpression("^[a-z]{2,3}$")] string Language,
    ConsentMethod Method);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class RefuseConsentEndpoint
{
    public static Refusal? Validate(RefuseConsent command, ReintegrationCase @case) =>
        @case.MustBe([CaseState.Eligible, .. Guards.Live, CaseState.FollowUp]);

    [WolverinePost("/cases/{id}/refuse-consent")]
    public static (ConsentRefused Fact, Alongside Alongside) Post(RefuseConsent command, [Existing] ReintegrationCase @case) =>
        (Refused(command), @case.Recalling(@case.Consents.After(Refused(command))));

    private static ConsentRefused Refused(RefuseConsent command) =>
        new([.. command.Purposes.Distinct()], [.. command.Recipients.Distinct()], command.Language, command.Method);
}
