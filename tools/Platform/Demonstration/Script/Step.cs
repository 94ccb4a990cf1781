namespace Concord.Platform.Demonstration.Script;

/// <summary>What one client sends at one point of a case's life.</summary>
/// <param name="Actor">The development client that sends it.</param>
/// <param name="Command">The last part of its address; <see cref="Present"/> opens the case.</param>
/// <param name="Body">The JSON that is sent.</param>
/// <param name="OccurredAt">When it happened in the field.</param>
/// <param name="Purpose">A code of the purpose register.</param>
/// <param name="Reason">Why, in a few words that tell nothing about the person.</param>
/// <param name="Refusal">The rule, or the kind of problem, that refuses it; <c>null</c> where it takes effect.</param>
internal sealed record Step(string Actor, string Command, string Body, DateTimeOffset OccurredAt, string Purpose, string? Reason, string? Refusal)
{
    public const string Present = "";
}

/// <summary>The development clients that play.</summary>
internal static class Actors
{
    public const string Partner = "dev-partner";
    public const string Caseworker = "dev-caseworker";
    public const string Supervisor = "dev-supervisor";
    public const string Committee = "dev-committee";
    public const string Oversight = "dev-oversight";
    public const string Auditor = "dev-auditor";
}
