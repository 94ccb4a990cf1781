using Concord.Contracts;
using Concord.Hosting;

namespace Concord.Reintegration.Cases;

/// <summary>What many commands ask first.</summary>
internal static class Guards
{
    /// <summary>The states in which somebody is in the programme.</summary>
    public static readonly CaseState[] Live = [CaseState.Registered, CaseState.Reinsertion, CaseState.Planned, CaseState.Active, CaseState.Suspended];

    /// <summary>R-01 and R-05: nobody under 18, or of doubtful age, is taken any further, however far the case has come.</summary>
    public static Refusal? NoChild(this ReintegrationCase @case) => @case.State < CaseState.Registered
        ? Rules.ChildrenAreNotProcessed.Unless(@case.AgeStatus is AgeStatus.Adult, Asking(@case))
        : Rules.LaterProofOfChildhoodFreezes.Unless(@case.AgeStatus is AgeStatus.Adult, Asking(@case));

    /// <summary>The case stands in one of <paramref name="states"/>.</summary>
    public static Refusal? MustBe(this ReintegrationCase @case, params ReadOnlySpan<CaseState> states) =>
        states.Contains(@case.State) ? null : Refusal.WrongState($"The case is {Name(@case.State)}; this step leads on from {Names(states)}.");

    /// <summary>The participant is in the programme.</summary>
    public static Refusal? MustBeLive(this ReintegrationCase @case) => @case.MustBe(Live);

    /// <summary>R-28 and R-32: support is given to somebody in the programme while it isn't suspended and nobody says that they died.</summary>
    public static Refusal? MustBeSupported(this ReintegrationCase @case) =>
        @case.MustBeLive()
        ?? Rules.SuspensionIsReviewed.Unless(@case.State is not CaseState.Suspended, "Support is suspended. Have it resumed first; protection and visits go on.")
        ?? Rules.DeathIsSaidByTwo.Unless(@case.Death is null, "It was reported that the person died. Let a second person confirm it or say that it isn't so.");

    /// <summary>R-32: a death was reported and not answered for yet; what is said of somebody who is with child protection is theirs to find out.</summary>
    public static Refusal? MustHaveAReportedDeath(this ReintegrationCase @case) =>
        Refusal.WrongState("The case is with child protection. Tell them what was reported; they find out.").Unless(@case.State is not CaseState.Diverted)
        ?? Refusal.WrongState("No death was reported.").Unless(@case.Death is not null);

    /// <summary>R-29: only the responsible office acts.</summary>
    public static Refusal? OnlyFrom(this ReintegrationCase @case, Act act) =>
        Rules.OneOfficeIsResponsible.Unless(act.Role == Roles.Supervisor || @case.Office is null || @case.Office == act.Office,
            $"Office {@case.Office} is responsible. Let it act, or let it propose a transfer.");

    /// <summary>R-29: a transfer is pending, and to this office.</summary>
    public static Refusal? MustBeOfferedTo(this ReintegrationCase @case, string office) =>
        @case.TransferTo is null
            ? Refusal.WrongState("No transfer is pending.")
            : Rules.OneOfficeIsResponsible.Unless(office == @case.TransferTo, $"The case was offered to office {@case.TransferTo}, which alone can answer.");

    /// <summary>R-10: while it is open whether two cases are of one person, nothing is awarded, delivered or completed; protection goes on.</summary>
    public static Refusal? MustHaveNoOpenSuspicion(this ReintegrationCase @case) =>
        Rules.OnePersonOneLiveCase.Unless(@case.Suspicions.IsEmpty, "It is open whether another case is of the same person. Have a second person resolve the suspicion first.");

    /// <summary>R-09: the competent authority's indication of serious crimes excludes, whoever else says what.</summary>
    public static Refusal? MustNotBeIndicated(this ReintegrationCase @case, AuthorityCheck said = AuthorityCheck.NotRequired) => Rules.SeriousCrimesExclude.Unless(
        said is not AuthorityCheck.Indication && @case.AuthorityAnswer is not { Outcome: AuthorityCheck.Indication }, "The competent authority gave an indication of serious crimes, which excludes.");

    /// <summary>R-13: what is said about a person goes to nobody whom they didn't consent to, or whom two people let in for some hours.</summary>
    public static Refusal? MayShare(this ReintegrationCase @case, ConsentPurpose purpose, RecipientKind recipient, Act act) =>
        @case.Overrides.Exists(overridden => overridden.Purpose == purpose && overridden.Recipient == recipient && act.OccurredAt < overridden.Until) ? null : @case.Consents.MayShare(purpose, recipient, act.Day);

    private static string Asking(ReintegrationCase @case) => @case.AgeStatus is AgeStatus.Child
        ? "The person is a child. Route the case to child protection."
        : "The person's age is in doubt, and doubt counts as child. Record an age determination, or route the case to child protection.";

    private static string Names(ReadOnlySpan<CaseState> states)
    {
        var names = new List<string>();
        foreach (var state in states)
            names.Add(Name(state));
        return string.Join(" or ", names);
    }

    private static string Name(CaseState state) => char.ToLowerInvariant(state.ToString()[0]) + state.ToString()[1..];
}
