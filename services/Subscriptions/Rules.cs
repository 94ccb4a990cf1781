using Concord.Hosting;

namespace Concord.Subscriptions;

/// <summary>The rules of subscribing; the ids are those of the promises that they keep.</summary>
internal static class Rules
{
    public static IReadOnlyList<Rule> All { get; } = [];
}
