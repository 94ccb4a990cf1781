using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Concord.Privacy;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>A participant answered the questionnaire, after they were told what the programme can and cannot give. Their own words stay sealed.</summary>
public sealed record CompleteProfile(
    [property: StringLength(20, MinimumLength = 1)] string QuestionnaireVersion,
    ParticipantProfile Profile,
    bool ExpectationsExplained,
    [property: StringLength(4000)] string? Answers = null);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class CompleteProfileEndpoint
{
    public static Refusal? Validate(CompleteProfile command, ReintegrationCase @case, Act act) =>
        @case.MustBeLive()
        ?? @case.NoChild()
        ?? @case.OnlyFrom(act)
        ?? (command.ExpectationsExplained ? null : Refusal.WrongState("Tell the person what the programme can and cannot give before you ask, and record that you did."));

    [WolverinePost("/cases/{id}/complete-profile")]
    public static ProfileCompleted Post(CompleteProfile command, [Existing] ReintegrationCase @case) =>
        new(@case.Profiles + 1, command.QuestionnaireVersion, Once(command.Profile), command.Answers is { Length: > 0 } told ? Personal.Of(told, @case.Participant) : null);

    private static ParticipantProfile Once(ParticipantProfile profile) =>
        profile with { Needs = [.. profile.Needs.Distinct()], Aspirations = [.. profile.Aspirations.Distinct()], Skills = [.. profile.Skills.Distinct()] };
}
