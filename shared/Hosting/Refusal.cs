namespace Concord.Hosting;

/// <summary>A decision's no: which rule forbids the step, or which state doesn't lead there, and what to do.</summary>
/// <param name="Rule">The id of the rule, such as <c>R-08</c>; <c>null</c> where the state alone forbids it.</param>
/// <param name="Detail">One sentence without personal data that says what to do.</param>
public sealed record Refusal(string? Rule, string Detail)
{
    /// <summary>The state alone forbids the step.</summary>
    public static Refusal WrongState(string detail) => new(Rule: null, detail);

    internal Problem AsProblem() =>
        Rule is null ? ProblemTypes.WrongState.With(Detail) : ProblemTypes.RuleRefused.With(Detail) with { Rule = Rule };
}
