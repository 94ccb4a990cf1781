using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>Nothing more is owed or awaited. The file stays, and the way back too.</summary>
public sealed record CloseCase(ClosureGround Ground);

[Command(Roles.Supervisor, Approves = true)]
public static class CloseCaseEndpoint
{
    public static Refusal? Validate(CloseCase command, ReintegrationCase @case, Act act) =>
        @case.MustBe(CaseState.FollowUp, CaseState.Left)
        ?? @case.NoChild()
        ?? Refusal.WrongState("The ground doesn't fit: follow-up ends after graduation, and leaving is for good where somebody left.")
            .Unless(command.Ground is ClosureGround.InNationalCare || (command.Ground is ClosureGround.FollowUpEnded) == (@case.State is CaseState.FollowUp))
        ?? Refusal.WrongState("The file was not handed over to the national authority. Hand it over first.").Unless(command.Ground is not ClosureGround.InNationalCare || @case.HandedOver)
        ?? Rules.GraduationIsEarnedAndChecked.Unless(command.Ground is not ClosureGround.FollowUpEnded || IsFollowedUp(@case, act.Day), "Follow-up lasts until its last day, or until the person was asked after three, six and twelve months. Go on.");

    [WolverinePost("/cases/{id}/close-case")]
    public static CaseClosed Post(CloseCase command, [Existing] ReintegrationCase @case) => new(command.Ground);

    private static bool IsFollowedUp(ReintegrationCase @case, DateOnly day) =>
        (@case.FollowUpUntil is { } until && day >= until) || @case.FollowUps.Distinct().Count() == Enum.GetValues<FollowUpPoint>().Length;
}
