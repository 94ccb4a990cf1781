using Concord.Hosting;
using Concord.Subscriptions.Endpoints;

namespace Concord.Subscriptions;

/// <summary>The rules of subscribing; the ids are those of the promises that they keep.</summary>
internal static class Rules
{
    public static readonly Rule OnlyWhatItsOwnerSees = new("F-07",
        "What is delivered is bound by the missions, areas and channels that its owner's token held when the endpoint was registered, and ends where those who oversee withdraw it.",
        "own", nameof(RegisterEndpoint), nameof(EnableEndpoint));

    public static readonly Rule NothingJoinsTheChannels = new("F-08",
        "On the strict channel an event has an id of its own and of its moment only the day, and no question about time is answered more exactly: nothing joins it to what the general channel tells.",
        "own", nameof(ResendEvents));

    public static readonly Rule SignedWithKeysOfItsOwn = new("F-15",
        "Each endpoint has keys of its own, and everything sent to it is signed with them; while keys change, two of them sign, and never more.",
        "Standard Webhooks", nameof(RotateKey));

    public static readonly Rule ParkedAndNeverDropped = new("F-16",
        "What isn't taken is tried again over three days and then parked, never dropped; an endpoint is disabled where it is gone or has failed for five days, and goes on where it stood.",
        "Standard Webhooks; own");

    public static readonly Rule OrderIsKeptWhereAsked = new("F-17",
        "To an ordered endpoint one event goes after the other, and none before the one that failed; to a parallel one several go at a time.",
        "own");

    public static readonly Rule AnythingCanBeSentAgain = new("F-18",
        "Its owner has anything sent again that was due to the endpoint before: one event, a range, or everything since an instant; one of the three.",
        "own", nameof(ResendEvents));

    public static readonly Rule NobodyIsToldUnasked = new("F-19",
        "Nothing is sent before the receiver agreed, and nothing ever to an address that isn't public.",
        "CloudEvents HTTP 1.1 webhooks; OWASP SSRF", nameof(VerifyEndpoint));

    public static readonly Rule NothingHandedInIsDropped = new("F-21",
        "What a sidecar brings is done with when it took effect or is parked; in any other case it is to be brought again.",
        "Dapr pub/sub API");

    public static readonly Rule WhatComesTooLateIsHeard = new("F-22",
        "Where the sidecar puts what could not be taken for too long, it is subscribed to and taken like anything else.",
        "Dapr pub/sub API");

    public static readonly Rule OnlyTheSidecarHandsIn = new("F-23",
        "What is handed in over a topic is taken from the sidecar alone, which shows a token.",
        "Dapr app API token");

    public static readonly Rule ToldFromTheFeed = new("F-24",
        "What is told over Dapr is what the general channel of the feed says of the missions that were named; what a broker lost is told again from there.",
        "own");

    public static IReadOnlyList<Rule> All { get; } =
    [
        OnlyWhatItsOwnerSees, NothingJoinsTheChannels, SignedWithKeysOfItsOwn, ParkedAndNeverDropped, OrderIsKeptWhereAsked, AnythingCanBeSentAgain, NobodyIsToldUnasked,
        NothingHandedInIsDropped, WhatComesTooLateIsHeard, OnlyTheSidecarHandsIn, ToldFromTheFeed,
    ];
}
