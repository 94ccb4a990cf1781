using System.Reflection;

namespace Concord.Contracts;

/// <summary>Names a contract as subscribers know it. Its type on the feed of a context is <c>org.concord.{context}.{name}.v{version}</c>.</summary>
/// <param name="name">The name, such as <c>alert-issued</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PublishedAttribute(string name) : Attribute
{
    /// <summary>The name, the same in every version.</summary>
    public string Name { get; } = name;

    /// <summary>The version: what would break a reader gets the next one, beside the old.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The channel of the feed: one of <see cref="Channels"/>.</summary>
    public string Channel { get; init; } = Channels.General;

    /// <summary>What it could do in wrong hands: <c>public</c>, <c>internal</c>, <c>confidential</c>.</summary>
    public string Classification { get; init; } = "internal";

    /// <summary>The type on the feed of <paramref name="context"/>.</summary>
    public string TypeIn(string context) => $"org.concord.{context}.{Name}.v{Version}";

    /// <summary>How <paramref name="contract"/> is published.</summary>
    /// <exception cref="ArgumentException">It has no name yet.</exception>
    public static PublishedAttribute Of(Type contract) =>
        contract.GetCustomAttribute<PublishedAttribute>() ?? throw new ArgumentException($"{contract.Name} has no name on the feed: give it [Published(\"…\")].", nameof(contract));
}

/// <summary>The channels of a feed. Each counts for itself, so that the numbers of one tell nothing of the other.</summary>
public static class Channels
{
    /// <summary>What staff of any context may know.</summary>
    public const string General = "general";

    /// <summary>Sensitive reports and conduct: a scope and a numbering of its own.</summary>
    public const string Strict = "strict";

    /// <summary>Both.</summary>
    public static IReadOnlyList<string> All { get; } = [General, Strict];
}

/// <summary>A contract about something in a place: whoever works elsewhere isn't told.</summary>
public interface IInPlace
{
    /// <summary>The place, an admin-1 or admin-2 P-code, never finer.</summary>
    string Place { get; }
}

/// <summary>A contract about something in a programme.</summary>
public interface IInProgramme
{
    /// <summary>The programme's code.</summary>
    string Programme { get; }
}
