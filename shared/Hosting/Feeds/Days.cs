using Concord.Contracts;

namespace Concord.Hosting.Feeds;

/// <summary>Instants as days, where the instant would tell too much.</summary>
public static class Days
{
    /// <summary>The day of an instant, UTC: its first moment.</summary>
    public static DateTimeOffset Of(DateTimeOffset at) => new(at.UtcDateTime.Date, TimeSpan.Zero);

    /// <summary>An instant as exactly as a channel tells it: the strict one tells the day.</summary>
    public static DateTimeOffset In(string channel, DateTimeOffset at) => channel == Channels.Strict ? Of(at) : at;
}
