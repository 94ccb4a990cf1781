using Wolverine.Http;

namespace Concord.Hosting;

/// <summary>
/// Marks an endpoint that changes something and says who may use it. It gets the partner's contract by that:
/// mission, Idempotency-Key, If-Match, ETag, problem documents.
/// </summary>
/// <param name="roles">The roles that may, of <see cref="Roles"/>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CommandAttribute(params string[] roles) : EmptyResponseAttribute
{
    /// <summary>The roles that may.</summary>
    public IReadOnlyList<string> Roles { get; } = roles;

    /// <summary>The scope that the token needs, after the context's name: <c>write</c> or <c>audit</c>.</summary>
    public string Scope { get; init; } = "write";

    /// <summary>Whether it decides on others' work, so that a system without a person behind it never may.</summary>
    public bool Approves { get; init; }

    /// <summary>What is answered, where that is more than the id of what was opened: the context's <see cref="IReceipts"/> makes it.</summary>
    public Type? Answers { get; init; }
}
