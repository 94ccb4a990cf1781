namespace Concord.Privacy;

/// <summary>
/// Says what a value can do to the person it speaks of: on a list of codes, of every value of it; on a record, of whatever in it
/// says nothing else; on a member, of that member. A <see cref="Personal{T}"/> carries its own.
/// </summary>
/// <param name="sensitivity">The class.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Property | AttributeTargets.Parameter)]
public class ClassAttribute(Sensitivity sensitivity) : Attribute
{
    /// <summary>The class.</summary>
    public Sensitivity Sensitivity { get; } = sensitivity;
}
