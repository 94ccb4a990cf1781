using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Attributes;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.Reintegration.CriteriaSets;

/// <summary>A version of the eligibility criteria is published before it holds, in the languages of those whom it concerns. The next one to begin takes its place.</summary>
public sealed record PublishCriteria(
    [property: RegularExpression("^[A-Z0-9][A-Z0-9.-]{0,19}$")] string CriteriaVersion,
    [property: RegularExpression("^[A-Z]{2}[A-Z0-9]{0,10}$")] string Place,
    DateOnly From,
    [property: MinLength(1), MaxLength(10)] IReadOnlyList<string> Languages,
    [property: RegularExpression("^[A-Z0-9][A-Z0-9/.-]{1,39}$")] string Document,
    DateOnly? Until = null,
    DateOnly? CutOff = null);

[Command(Roles.Supervisor, Approves = true), Middleware(typeof(TheCriteria))]
public static class PublishCriteriaEndpoint
{
    public static Refusal? Validate(PublishCriteria command, PublishedCriteria published, Act act) =>
        act.MayOpenIn(command.Place)
        ?? Refuse(command.From >= act.Day, "Criteria hold from the day of their publication at the earliest: nobody is judged by what was not known when they came.")
        ?? Refuse(published.Sets.All(set => set.CriteriaVersion != command.CriteriaVersion || !Overlap(set.Place, command.Place)), $"Version {command.CriteriaVersion} was published already. Give it another name.")
        ?? (command.Until is { } until && until < command.From ? Refusal.WrongState("The criteria would end before they begin. Correct one of the two.") : null)
        ?? (command.CutOff is { } last && (last < command.From || last > (command.Until ?? last)) ? Refusal.WrongState("The last day of presentation lies outside the validity. Correct one of the two.") : null);

    [WolverinePost("/criteria-sets")]
    public static IStartStream Post(PublishCriteria command, Act act) => MartenOps.StartStream<CriteriaSet>(Published(command, act));

    public static CriteriaPublished Published(PublishCriteria command, Act act) =>
        new(command.CriteriaVersion, command.Place, command.From, command.Until, command.CutOff, [.. command.Languages.Distinct()], command.Document, act.Actor);

    private static bool Overlap(string one, string other) => one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal);

    private static Refusal? Refuse(bool holds, string detail) => Rules.CriteriaInForceAndNoBareList.Unless(holds, detail);
}
