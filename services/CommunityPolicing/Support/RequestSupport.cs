using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.CommunityPolicing.Support;

/// <summary>Support is asked for: for which unit, of what kind, which items, led by whom.</summary>
public sealed record RequestSupport(
    SecurityInstitution Institution,
    [property: RegularExpression("^[A-Z0-9-]{2,40}$")] string Unit,
    SupportKind Kind,
    [property: RegularExpression("^[A-Z]{2}[A-Z0-9]{2,10}$")] string Place,
    [property: MinLength(1), MaxLength(40)] IReadOnlyList<SupportItem> Items,
    [property: StringLength(100, MinimumLength = 1)] string ProgrammeLead);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class RequestSupportEndpoint
{
    public static Refusal? Validate(RequestSupport command, Act act) =>
        act.MayOpenIn(command.Place)
        ?? SupportItems.MustBeOffered(command.Items.Select(item => item.Item))
        ?? (command.Items.DistinctBy(item => item.Item).Count() == command.Items.Count ? null : Refusal.WrongState("An item stands in the list twice. Name each once, with how many."));

    [WolverinePost("/support-packages")]
    public static IStartStream Post(RequestSupport command) => MartenOps.StartStream<SupportPackage>(Request(command));

    public static SupportRequested Request(RequestSupport command) => new(command.Institution, command.Unit, command.Kind, command.Place, command.Items, command.ProgrammeLead);
}
