using Concord.Hosting;
using Concord.Privacy;
using Concord.Reintegration.Participants;
using Wolverine.Attributes;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>Two cases were taken to be of one person by mistake: another person than the one who found so takes them apart, and this one goes on where it stood.</summary>
public sealed record SeparateJoinedCase(SeparationGround Ground);

/// <summary>The case that another was joined to, where it stood before, and who found that they are of one person.</summary>
[Class(Sensitivity.Confidential)]
public sealed record Joining(Guid OtherCase, CaseState From, string Resolver);

[Command(Roles.Supervisor, Approves = true), Middleware(typeof(TheirOtherCases))]
public static class SeparateJoinedCaseEndpoint
{
    public static Refusal? Validate(SeparateJoinedCase command, ReintegrationCase @case, KnownPerson person, Act act) =>
        @case.MustBe(CaseState.Joined)
        ?? @case.NoChild()
        ?? Rules.OnePersonOneLiveCase.Unless(act.Person is { } second && second != @case.Joined!.Resolver, "Whoever found that two cases are of one person doesn't take that back alone. Let another supervisor.")
        ?? person.MustHaveNoLiveCase();

    [WolverinePost("/cases/{id}/separate-joined-case")]
    public static (JoinedCaseSeparated Fact, Alongside Other) Post(SeparateJoinedCase command, [Existing] ReintegrationCase @case, Act act) =>
        (new(@case.Joined!.OtherCase, command.Ground, @case.Joined.From, act.Actor),
            new(Elsewhere.To(@case.Joined.OtherCase, new JoinedCaseSeparated(@case.Id, command.Ground, Resumes: null, act.Actor))));
}
