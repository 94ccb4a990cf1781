using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Concord.Subscriptions.Merged;
using Concord.Subscriptions.Reach;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.Subscriptions.Endpoints;

/// <summary>A subscriber says where it wants to be told, of what, and how. Its receiver is asked whether it agrees; until it does nothing is sent. The answer shows the secret of the HMAC signature this once.</summary>
public sealed record RegisterEndpoint(
    [property: ReceiverUrl] string Url,
    DeliveryMode Mode,
    StartFrom From,
    bool Strict = false,
    [property: MaxLength(100)] IReadOnlyList<string>? Types = null,
    [property: MaxLength(50)] IReadOnlyList<string>? Places = null,
    [property: MaxLength(50)] IReadOnlyList<string>? Programmes = null,
    [property: MaxLength(5)] IReadOnlyList<string>? Classes = null,
    [property: Range(0, 1_000_000_000_000_000)] long? Position = null,
    [property: Range(0, 1_000_000_000_000_000)] long? StrictPosition = null);

[Command(Roles.Partner, Roles.Subscriber, Answers = typeof(EndpointReceipt))]
public static class RegisterEndpointEndpoint
{
    public static Task<Reached> LoadAsync(RegisterEndpoint command, Registrations registrations, CancellationToken stop) => registrations.LookAsync(command, stop);

    public static Refusal? Validate(RegisterEndpoint command, Reached reached, Act act) =>
        Beyond($"To be told of the feed, a token needs {Scopes.FeedsRead}, and {Scopes.FeedsStrict} for its strict channel.").Unless(act.Caller.May(Scopes.FeedsRead) && (!command.Strict || act.Caller.May(Scopes.FeedsStrict)))
        ?? (command.Places?.FirstOrDefault(place => !act.Caller.Covers(place)) is { } outside ? Beyond($"{outside} lies outside the areas of the token. Leave it out, or let an office that works there subscribe.") : null)
        ?? (Unknown(command) is { } unknown ? Refusal.Invalid("/types", $"names {unknown}, which no channel that is asked for tells") : null)
        ?? ((command.From is StartFrom.Position) == (command.Position is not null) ? null : Refusal.Invalid("/position", "goes with from = position, and only with that"))
        ?? (reached.Fault is { } fault ? Refusal.Invalid(fault.Pointer, fault.Detail) : null);

    [WolverinePost("/endpoints")]
    public static IStartStream Post(RegisterEndpoint command, Act act) => MartenOps.StartStream<SubscriberEndpoint>(Registered(command, act));

    /// <summary>The decision: what the token may see today is what is ever delivered.</summary>
    public static EndpointRegistered Registered(RegisterEndpoint command, Act act) => new(
        act.Caller.Subject, command.Url, command.Mode, command.Strict, new(command.Types ?? [], command.Places ?? [], command.Programmes ?? [], command.Classes ?? []),
        command.From, command.Position, command.StrictPosition, act.Caller.Missions, act.Caller.Areas);

    private static Refusal Beyond(string detail) => Refusal.NotAllowed(detail) with { Rule = Rules.OnlyWhatItsOwnerSees.Id };

    private static string? Unknown(RegisterEndpoint command) =>
        (command.Types ?? []).Except(Channels.All.Where(channel => command.Strict || channel == Channels.General).SelectMany(MergedTable.Types)).FirstOrDefault();
}
