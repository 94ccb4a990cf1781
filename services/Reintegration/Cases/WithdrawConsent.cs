using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>The person takes a consent back, for whatever reason or none. Sharing stops at once; what was shared stays on record. No recipient named means all of them.</summary>
public sealed record WithdrawConsent(
    [property: MinLength(1), MaxLength(10)] IReadOnlyList<ConsentPurpose> Purposes,
    [property: MaxLength(10)] IReadOnlyList<RecipientKind> Recipients,
    [property: RegularExpression("^[a-z]{2,3}$")] string Language,
    ConsentMethod Method);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class WithdrawConsentEndpoint
{
    // Neither a doubt about age nor the end of the programme takes this right away.
    public static Refusal? Validate(WithdrawConsent command, ReintegrationCase @case) =>
        @case.MustBe([CaseState.Eligible, .. Guards.Live, CaseState.FollowUp, CaseState.Left, CaseState.Closed])
        ?? (@case.Consents.After(Withdrawn(command, @case)).Count == @case.Consents.Count
            ? Refusal.WrongState("There is no such consent to withdraw. Where the person was asked and said no, record a refusal.") : null);

    [WolverinePost("/cases/{id}/withdraw-consent")]
    public static (ConsentWithdrawn Fact, Alongside Alongside) Post(WithdrawConsent command, [Existing] ReintegrationCase @case) =>
        (Withdrawn(command, @case), @case.Recalling(@case.Consents.After(Withdrawn(command, @case))));

    private static ConsentWithdrawn Withdrawn(WithdrawConsent command, ReintegrationCase @case) =>
        new([.. command.Purposes.Distinct()], [.. command.Recipients.Distinct()], @case.Consents.Covered(command.Purposes, command.Recipients), command.Language, command.Method);
}
