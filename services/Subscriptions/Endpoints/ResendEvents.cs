using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Subscriptions.Endpoints;

/// <summary>What was behind the endpoint already is sent again, out of turn: one event, a range of positions, or everything recorded since an instant.</summary>
public sealed record ResendEvents(
    Guid? Event = null,
    [property: Range(1, 1_000_000_000_000_000)] long? From = null,
    [property: Range(1, 1_000_000_000_000_000)] long? To = null,
    DateTimeOffset? Since = null,
    bool Strict = false);

[Command(Roles.Partner, Roles.Subscriber)]
public static class ResendEventsEndpoint
{
    public static Refusal? Validate(ResendEvents command, SubscriberEndpoint endpoint) =>
        endpoint.MustBe(EndpointState.Active, EndpointState.Paused)
        ?? Rules.AnythingCanBeSentAgain.Unless(IsOne(command), "Name one event, a range by from and to, or since when: one of the three.")
        ?? Rules.AnythingCanBeSentAgain.Unless(!command.Strict || endpoint.Registered.Strict, "The endpoint has no strict channel. Leave strict out.");

    [WolverinePost("/endpoints/{id}/resend-events")]
    public static EndpointEventsResent Post(ResendEvents command, [Existing] SubscriberEndpoint endpoint) =>
        new(command.Strict ? Channels.Strict : Channels.General, command.Event, command.From, command.To, command.Since?.ToUniversalTime());

    private static bool IsOne(ResendEvents command) => command switch
    {
        { Event: not null } => command is { From: null, To: null, Since: null },
        { Since: not null } => command is { From: null, To: null },
        _ => command.From <= command.To,
    };
}
