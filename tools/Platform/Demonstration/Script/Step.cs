namespace Concord.Platform.Demonstration.Script;

/// <summary>What one client sends at one point of a case's life.</summary>
/// <param name="Actor">The development client that sends it.</param>
/// <param name="Command">The last part of its address; <see cref="Present"/> opens the record that it is about.</param>
/// <param name="Body">The JSON that is sent; a record of the story stands in it by its name in braces.</param>
/// <param name="OccurredAt">When it happened in the field.</param>
/// <param name="Purpose">A code of the purpose register.</param>
/// <param name="Reason">Why, in a few words that tell nothing about the person.</param>
/// <param name="Refusal">The rule, or the kind of problem, that refuses it; <c>null</c> where it takes effect.</param>
internal sealed record Step(string Actor, string Command, string Body, DateTimeOffset OccurredAt, string Purpose, string? Reason, string? Refusal)
{
    public const string Present = "";

    /// <summary>The record of the story that it is sent to.</summary>
    public Part About { get; init; } = Part.Case;
}

/// <summary>A record of a story: where its like stands, and what the story calls it.</summary>
internal sealed record Part(string Wing, string Name)
{
    public static readonly Part Case = new("cases", "case");

    /// <summary>Another case, which may be of the same person.</summary>
    public static readonly Part Twin = new("cases", "twin");

    /// <summary>Who the case is about.</summary>
    public static readonly Part Person = new("participants", "person");

    /// <summary>What was referred to a provider, the first one 0.</summary>
    public static Part Referral(int number) => new("service-referrals", $"referral-{number}");
}

/// <summary>The development clients that play.</summary>
internal static class Actors
{
    public const string Partner = "dev-partner";
    public const string Caseworker = "dev-caseworker";
    public const string Supervisor = "dev-supervisor";

    /// <summary>A second supervisor, for what two of them have to say.</summary>
    public const string Head = "dev-head";
    public const string Committee = "dev-committee";
    public const string Oversight = "dev-oversight";
    public const string Link = "dev-link";
    public const string Liaison = "dev-liaison";
    public const string Auditor = "dev-auditor";
}
