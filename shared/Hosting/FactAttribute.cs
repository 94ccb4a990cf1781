using Concord.Privacy;

namespace Concord.Hosting;

/// <summary>Pins the name under which an event is stored, so that its type can be renamed without touching history, and says what class its members have.</summary>
/// <param name="name">The stored name, lower case with hyphens; it never changes.</param>
/// <param name="sensitivity">The class of every member that says nothing else.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FactAttribute(string name, Sensitivity sensitivity) : ClassAttribute(sensitivity)
{
    /// <summary>The stored name.</summary>
    public string Name { get; } = name;
}
