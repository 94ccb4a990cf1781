using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>A second person lets what was proposed be shared without consent, for the hours that were asked for, from now on. Every override stands in the report of its month.</summary>
public sealed record OverrideConsent;

[Command(Roles.Supervisor, Approves = true)]
public static class OverrideConsentEndpoint
{
    public static Refusal? Validate(OverrideConsent command, ReintegrationCase @case, Act act) =>
        @case.MustBe(CaseState.Eligible, CaseState.Registered, CaseState.Planned, CaseState.Active, CaseState.FollowUp)
        ?? @case.NoChild()
        ?? (@case.ProposedOverride is null ? Refusal.WrongState("No override is proposed.") : null)
        ?? Rules.SharingNeedsConsent.Unless(act.Person is { } person && person != @case.ProposedOverride!.ProposedBy, "Two people override a consent. Let another supervisor decide.");

    [WolverinePost("/cases/{id}/override-consent")]
    public static ConsentOverridden Post(OverrideConsent command, [Existing] ReintegrationCase @case, Act act) =>
        new(@case.ProposedOverride!.Purpose, @case.ProposedOverride.Recipient, act.OccurredAt.AddHours(@case.ProposedOverride.Hours), @case.ProposedOverride.ProposedBy, act.Actor);
}
