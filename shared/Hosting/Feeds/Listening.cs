using Concord.Privacy;
using Microsoft.AspNetCore.Http;

namespace Concord.Hosting.Feeds;

/// <summary>How far somebody came who listens to a channel.</summary>
internal sealed class Listening(Feed feed, string channel, string client, DateTimeOffset since, long after)
{
    private DateTimeOffset? last;

    public Feed Feed => feed;

    public string Channel => channel;

    public string Client => client;

    /// <summary>The last position that they were sent, or that was passed over for them.</summary>
    public long Position { get; private set; } = after;

    /// <summary>Why it ended; <c>null</c> while it goes on.</summary>
    public string? Ended { get; private set; }

    /// <summary>A client by its id; of a person who listens, only that it is one.</summary>
    public static string ClientOf(HttpContext http) => http.Caller() switch { { IsPerson: true } => "a person", var system => system.Subject };

    public void Reaches(FeedRow row) => (Position, last) = (row.Position, row.Recorded);

    // The table may be read further than the watch has looked.
    public void Reaches(long to) => Position = Math.Max(Position, to);

    public void End(string why) => Ended ??= why;

    /// <summary>How it stands.</summary>
    public Standing At(DateTimeOffset now)
    {
        var moment = feed.Watch.Of(channel).Now;
        var (position, head) = (Position, Math.Max(moment?.Head ?? 0, Position));
        // What isn't at hand any more is about as old as what was sent last.
        DateTimeOffset? oldest = head == position ? null : moment!.Reaches(position) ? moment.After(position)[0].Recorded : last;
        return new(client, channel, since, Ended is null, head, position, head - position, oldest is { } at ? Days.In(channel, at) : null, oldest is { } then ? (long)(now - then).TotalSeconds : 0, Ended);
    }
}

/// <summary>How far somebody came who is told of a channel.</summary>
/// <param name="Client">Who it is, by the client's id.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Since">Since when it is told, UTC.</param>
/// <param name="Listens">Whether it is told right now; where it isn't, the rest says how it ended.</param>
/// <param name="Head">The last position of the channel.</param>
/// <param name="Position">The last position that it got, or that was passed over for it.</param>
/// <param name="Behind">How many positions lie between, asked for or not.</param>
/// <param name="OldestUndelivered">When the oldest event was recorded that it hasn't got, UTC; on the strict channel the day.</param>
/// <param name="SecondsBehind">How old it is.</param>
/// <param name="LastError">What went wrong last, or why its stream ended; <c>null</c> while nothing is in the way.</param>
[Class(Sensitivity.Internal)]
public sealed record Standing(
    string Client, string Channel, DateTimeOffset? Since, bool Listens, long Head, long Position, long Behind, DateTimeOffset? OldestUndelivered, long SecondsBehind, string? LastError);
