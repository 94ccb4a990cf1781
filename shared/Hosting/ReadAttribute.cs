namespace Concord.Hosting;

/// <summary>Marks an endpoint that only reads and says who may use it.</summary>
/// <param name="roles">The roles that may, of <see cref="Roles"/>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReadAttribute(params string[] roles) : Attribute
{
    /// <summary>The roles that may.</summary>
    public IReadOnlyList<string> Roles { get; } = roles;

    /// <summary>The scope that the token needs, after the context's name: <c>read</c> or <c>audit</c>.</summary>
    public string Scope { get; init; } = "read";
}
