using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Grievances.Land;

/// <summary>Before anybody is invited to mediate, somebody looks for what rules it out: violence, threats, minors, arms at the table, consent that isn't free.</summary>
public sealed record ScreenForMediation(
    bool Mediable,
    [property: MaxLength(7)] IReadOnlyList<MediationBlocker> Blockers,
    bool EachPartyConsentsFreely);

[Command(Roles.Caseworker, Roles.Supervisor, Approves = true)]
public static class ScreenForMediationEndpoint
{
    public static Refusal? Validate(ScreenForMediation command, LandDispute dispute) =>
        Rules.NoMediationUnderForce.Unless(!command.Mediable || Found(command, dispute) is [], $"Mediation is ruled out: {string.Join(", ", Found(command, dispute).Select(Words))}. Record that it can't be mediated, and offer the way to justice.")
        ?? (command.Mediable || Found(command, dispute) is not [] ? null : Refusal.WrongState("Nothing was found that rules mediation out. Name what does, or record that it can be mediated."));

    [WolverinePost("/land-disputes/{id}/screen-for-mediation")]
    public static LandMediationScreened Post(ScreenForMediation command, [Existing] LandDispute dispute, Act act) => new(command.Mediable, Found(command, dispute), act.Actor);

    private static List<MediationBlocker> Found(ScreenForMediation command, LandDispute dispute)
    {
        var found = command.Blockers.ToHashSet();
        if (dispute.Parties.Exists(party => party.IsMinor))
            found.Add(MediationBlocker.MinorAsParty);
        if (!command.EachPartyConsentsFreely)
            found.Add(MediationBlocker.NoFreeConsent);
        if (dispute.Parties.Count < 2)
            found.Add(MediationBlocker.OnlyOneParty);
        return [.. found.Order()];
    }

    private static string Words(MediationBlocker blocker) => string.Concat(blocker.ToString().Select((letter, at) => char.IsUpper(letter) && at > 0 ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
