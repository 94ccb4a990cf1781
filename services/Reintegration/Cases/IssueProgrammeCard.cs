using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Concord.Privacy;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>The participant gets a card with their programme number. What is printed on it gives nobody away at a checkpoint.</summary>
public sealed record IssueProgrammeCard(
    [property: RegularExpression("^[a-z]{2,3}$")] string Language,
    [property: StringLength(120, MinimumLength = 1)] string Text);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class IssueProgrammeCardEndpoint
{
    public static Refusal? Validate(IssueProgrammeCard command, ReintegrationCase @case, Act act) =>
        @case.MustBeLive()
        ?? @case.NoChild()
        ?? @case.OnlyFrom(act)
        ?? Rules.CardsNameNoGroup.Unless(ArmedGroups.NamedIn(command.Text) is null, $"The text says \"{ArmedGroups.NamedIn(command.Text)}\", which gives the bearer away. Name the programme only.");

    [WolverinePost("/cases/{id}/issue-programme-card")]
    public static ProgrammeCardIssued Post(IssueProgrammeCard command, [Existing] ReintegrationCase @case) =>
        new(@case.Cards + 1, command.Language, Personal.Of(command.Text, @case.Participant));
}
