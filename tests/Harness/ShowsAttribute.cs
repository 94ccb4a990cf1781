namespace Concord.Harness;

/// <summary>Says that a test shows a rule at work: refusing, or, where a rule only promises, holding.</summary>
/// <param name="rule">The rule's id, such as <c>R-08</c>.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ShowsAttribute(string rule) : Attribute
{
    /// <summary>The rule's id.</summary>
    public string Rule { get; } = rule;
}
