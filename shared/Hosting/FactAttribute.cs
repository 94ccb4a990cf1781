namespace Concord.Hosting;

/// <summary>Pins the name under which an event is stored, so that its class can be renamed without touching history.</summary>
/// <param name="name">The stored name, lower case with hyphens; it never changes.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FactAttribute(string name) : Attribute
{
    /// <summary>The stored name.</summary>
    public string Name { get; } = name;
}
