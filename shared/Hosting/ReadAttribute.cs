using Concord.Privacy.Policies;

namespace Concord.Hosting;

/// <summary>Marks an endpoint that only reads and says who may use it.</summary>
/// <param name="roles">The roles that may, of <see cref="Roles"/>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReadAttribute(params string[] roles) : Attribute
{
    private readonly WayOut? leaves;

    /// <summary>The roles that may.</summary>
    public IReadOnlyList<string> Roles { get; } = roles;

    /// <summary>The scope that the token needs, after the context's name: <c>read</c> or <c>audit</c>; or a whole one, such as <c>feeds.read</c>.</summary>
    public string Scope { get; init; } = "read";

    /// <summary>What is shown: one type.</summary>
    public Type[] Shows { get; init; } = [];

    /// <summary>On which way what is shown leaves: a list or a record, unless it is said.</summary>
    public WayOut Leaves { get => leaves ?? (Shows is [{ IsGenericType: true } shown] && shown.GetGenericTypeDefinition() == typeof(Listed<>) ? WayOut.List : WayOut.Record); init => leaves = value; }

    /// <summary>Whether the details of a stream of any kind are shown, instead of one type.</summary>
    public bool ShowsDetails { get; init; }

    /// <summary>Whether the answer carries the version of the record in <c>ETag</c>.</summary>
    public bool Versioned { get; init; }

    /// <summary>Whether a text is sent, as the body.</summary>
    public bool TakesText { get; init; }

    /// <summary>Of what media type that text is.</summary>
    public string TextType { get; init; } = "text/plain";

    /// <summary>The longest such text, in bytes.</summary>
    public int LongestText { get; init; } = 16 << 10;

    /// <summary>Of what media type the answer is, where it is a text of its own form.</summary>
    public string MediaType { get; init; } = "text/plain";

    /// <summary>The values that the address may hold, in its path and its query.</summary>
    public Type? Asks { get; init; }
}
