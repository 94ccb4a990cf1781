namespace Concord.Grievances;

/// <summary>Numbers of records.</summary>
internal static class Numbers
{
    /// <summary>For a record that nothing may lead to: one with the instant in it would lead to whatever else happened at that instant.</summary>
    public static Guid Unlinked() => Guid.NewGuid();
}
