namespace Concord.Hosting;

/// <summary>A decision's no: which rule forbids the step, or which state doesn't lead there, and what to do.</summary>
/// <param name="Rule">The id of the rule, such as <c>R-08</c>; <c>null</c> where the state alone forbids it.</param>
/// <param name="Detail">One sentence without personal data that says what to do.</param>
public sealed record Refusal(string? Rule, string Detail)
{
    private ProblemType Type { get; init; } = ProblemTypes.RuleRefused;
    private IReadOnlyList<Fault>? Faults { get; init; }

    /// <summary>The state alone forbids the step.</summary>
    public static Refusal WrongState(string detail) => new(Rule: null, detail) { Type = ProblemTypes.WrongState };

    /// <summary>It isn't the caller's to do, here or at all.</summary>
    public static Refusal NotAllowed(string detail) => new(Rule: null, detail) { Type = ProblemTypes.Forbidden };

    /// <summary>A member of the request is at fault, as only a look at what it names shows.</summary>
    /// <param name="pointer">JSON Pointer to the member.</param>
    /// <param name="fault">What is wrong with it.</param>
    public static Refusal Invalid(string pointer, string fault) => new(Rule: null, ProblemTypes.InvalidRequest.With().Detail) { Type = ProblemTypes.InvalidRequest, Faults = [new(pointer, fault)] };

    /// <summary>No refusal where <paramref name="allowed"/>.</summary>
    public Refusal? Unless(bool allowed) => allowed ? null : this;

    /// <summary>What the command names isn't there, or isn't the caller's to see.</summary>
    public static Refusal Absent { get; } = new(Rule: null, ProblemTypes.NotFound.With().Detail!) { Type = ProblemTypes.NotFound };

    internal Problem AsProblem() => Type.With(Detail) with { Rule = Rule, Errors = Faults };
}
