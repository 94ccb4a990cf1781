using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>The person's life is at stake and they can't be asked: somebody asks that, for some hours, something may be shared without their consent.</summary>
public sealed record ProposeConsentOverride(ConsentPurpose Purpose, RecipientKind Recipient, bool VitalInterest, [property: Range(1, 8760)] int Hours);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class ProposeConsentOverrideEndpoint
{
    private const int Longest = 72;

    public static Refusal? Validate(ProposeConsentOverride command, ReintegrationCase @case, Act act) =>
        @case.MustBe([CaseState.Eligible, .. Guards.Live, CaseState.FollowUp])
        ?? @case.NoChild()
        ?? @case.OnlyFrom(act)
        ?? Rules.SharingNeedsConsent.Unless(command.VitalInterest, "Consent is overridden for a vital interest of the person, and for nothing else. Ask them.")
        ?? Rules.SharingNeedsConsent.Unless(command.Hours <= Longest, $"An override ends after {Longest} hours at the latest. Ask for less, and ask the person meanwhile.")
        ?? (act.Person is null ? Refusal.NotAllowed("A person proposes an override, and another one decides.") : null);

    [WolverinePost("/cases/{id}/propose-consent-override")]
    public static ConsentOverrideProposed Post(ProposeConsentOverride command, [Existing] ReintegrationCase @case, Act act) => new(command.Purpose, command.Recipient, command.Hours, act.Actor);
}
