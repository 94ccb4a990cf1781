using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>Whether a need for psychosocial support was met. What it was, and what was said, stays with those who give it and never comes here.</summary>
public sealed record AnswerPsychosocialNeed(NeedAnswer Answer);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class AnswerPsychosocialNeedEndpoint
{
    public static Refusal? Validate(AnswerPsychosocialNeed command, ReintegrationCase @case, Act act) =>
        @case.MustBe([.. Guards.Live, CaseState.FollowUp])
        ?? @case.NoChild()
        ?? @case.OnlyFrom(act);

    [WolverinePost("/cases/{id}/answer-psychosocial-need")]
    public static PsychosocialNeedAnswered Post(AnswerPsychosocialNeed command, [Existing] ReintegrationCase @case) => new(command.Answer);
}
