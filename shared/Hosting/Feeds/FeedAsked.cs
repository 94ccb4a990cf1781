using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace Concord.Hosting.Feeds;

/// <summary>From where on a feed is read, and what of it.</summary>
/// <param name="After">The last position that you have; left out: from the beginning.</param>
/// <param name="Limit">The most events on a page, 100 if left out, 500 at most.</param>
/// <param name="Types">Types, separated by commas; all if left out.</param>
/// <param name="Places">Places, P-codes or beginnings of them, separated by commas.</param>
/// <param name="Programmes">Programmes' codes, separated by commas.</param>
/// <param name="Classes">Classifications, separated by commas.</param>
/// <param name="Wait">For how many seconds to wait where there is nothing new, 25 at most.</param>
internal sealed record FeedAsked(
    [property: Range(0, FeedAsked.Last)] long? After = null, [property: Range(1, FeedAsked.Most)] int? Limit = null, [property: MaxLength(2000)] string? Types = null, [property: MaxLength(500)] string? Places = null,
    [property: MaxLength(500)] string? Programmes = null, [property: MaxLength(100)] string? Classes = null, [property: Range(0, 25)] int? Wait = null)
{
    /// <summary>The most events on a page.</summary>
    public const int Most = 500;

    /// <summary>The last position that every reader of JSON holds whole: 2^53 - 1.</summary>
    public const double Last = 9_007_199_254_740_991;

    /// <summary>Events on a page when nothing is said.</summary>
    public const int Usual = 100;

    /// <summary>What is asked for, within what the caller may see.</summary>
    public FeedFilter Filter(HttpContext http, string channel) => new(channel, http.MissionsRead(), http.Caller().Areas)
    {
        Types = Listed(Types),
        Places = Listed(Places),
        Programmes = Listed(Programmes),
        Classes = Listed(Classes),
    };

    /// <summary>A type that this feed never tells is a slip of the pen: waiting for it would be waiting for ever.</summary>
    public Fault? UnknownType(Feed feed, string channel) => Listed(Types).FirstOrDefault(type => !feed.Types(channel).Contains(type)) is { } unknown
        ? new("query:types", $"names {unknown}, which this feed doesn't tell on its {channel} channel")
        : null;

    /// <summary>Refuses a position that this feed hasn't come to.</summary>
    public static Refused Beyond(string where, long head) =>
        Refuse(new(where, $"lies beyond the head, {head}: it is a position of another feed, or this one was restored to an earlier state"));

    /// <summary>Refuses what can't be asked.</summary>
    public static Refused Refuse(Fault fault) => new(ProblemTypes.InvalidRequest.With() with { Errors = [fault] });

    private static string[] Listed(string? text) => text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
