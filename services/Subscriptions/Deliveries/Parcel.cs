using System.Net.Http.Headers;
using Concord.Contracts;

namespace Concord.Subscriptions.Deliveries;

/// <summary>An event on its way to an endpoint.</summary>
/// <param name="Event">Its id, the same in every attempt.</param>
/// <param name="Position">Its place in the channel; a test has none.</param>
/// <param name="Tries">The attempts that failed.</param>
/// <param name="Text">The event as it goes out.</param>
/// <param name="Due">Since when it is due, where it has left the order of its lane: asked for once more, it is due anew.</param>
internal sealed record Parcel(Guid Event, long? Position, int Tries, string Text, DateTimeOffset? Due)
{
    /// <summary>Whether it has left the order of its lane.</summary>
    public bool IsAside => Due is not null;

    /// <summary>Whether it says nothing and is tried once.</summary>
    public bool IsTest => Position is null;

    /// <summary>The event that says nothing.</summary>
    public static string Test(Guid id) =>
        $$"""{"specversion":"1.0","id":"{{id}}","source":"/v1/{{Contexts.Subscriptions}}","type":"org.concord.{{Contexts.Subscriptions}}.test.v1","datacontenttype":"application/json","data":{ } }""";
}

/// <summary>One attempt and what came of it.</summary>
/// <param name="Parcel">What was sent.</param>
/// <param name="At">When.</param>
/// <param name="Milliseconds">How long the answer took.</param>
/// <param name="Status">The status that was answered; <c>null</c> where nothing was.</param>
/// <param name="Said">The beginning of the answer, or why there was none.</param>
/// <param name="Wait">How long the receiver asks to wait.</param>
internal sealed record Attempt(Parcel Parcel, DateTimeOffset At, int Milliseconds, int? Status, string? Said, TimeSpan? Wait)
{
    /// <summary>Only a 2xx says that it was taken.</summary>
    public bool IsTaken => Status is >= 200 and < 300;

    /// <summary>The receiver says that it won't come back.</summary>
    public bool IsGone => Status is 410;

    /// <summary>How long <paramref name="response"/> asks to wait, where it may.</summary>
    public static TimeSpan? WaitOf(HttpResponseMessage? response, DateTimeOffset now) => response is { StatusCode: System.Net.HttpStatusCode.TooManyRequests or System.Net.HttpStatusCode.ServiceUnavailable, Headers.RetryAfter: { } after }
        ? After(after, now)
        : null;

    private static TimeSpan? After(RetryConditionHeaderValue after, DateTimeOffset now) => after.Delta ?? (after.Date - now is { Ticks: > 0 } until ? until : null);
}
