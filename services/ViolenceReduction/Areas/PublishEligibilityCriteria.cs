using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Areas;

/// <summary>The community is told who may take part and who may not, in its languages and by means that reach those who don't read.</summary>
public sealed record PublishEligibilityCriteria(
    [property: MinLength(1), MaxLength(5)] IReadOnlyList<ParticipantCategory> Categories,
    [property: MinLength(1), MaxLength(4)] IReadOnlyList<ExclusionGround> Exclusions,
    [property: MinLength(1), MaxLength(10)] IReadOnlyList<string> Languages,
    [property: MinLength(1), MaxLength(5)] IReadOnlyList<PublicChannel> Channels);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class PublishEligibilityCriteriaEndpoint
{
    public static Refusal? Validate(PublishEligibilityCriteria command, TargetArea area) =>
        area.MustBe(AreaState.Selected)
        ?? Refuse(command.Channels.Any(channel => channel is not PublicChannel.Noticeboard), "Tell it by a channel that reaches those who don't read as well.")
        ?? Refuse(command.Exclusions.Contains(ExclusionGround.ActiveInArmedGroup), "Say that active members of armed groups can't take part.");

    [WolverinePost("/areas/{id}/publish-eligibility-criteria")]
    public static EligibilityCriteriaPublished Post(PublishEligibilityCriteria command, [Existing] TargetArea area) =>
        new((area.Criteria?.Number ?? 0) + 1, [.. command.Categories.Distinct()], [.. command.Exclusions.Distinct()], [.. command.Languages.Distinct()], [.. command.Channels.Distinct()]);

    private static Refusal? Refuse(bool holds, string detail) => Rules.CriteriaArePublishedFirst.Unless(holds, detail);
}
