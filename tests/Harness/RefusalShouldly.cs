using Concord.Hosting;
using Shouldly;

namespace Concord.Harness;

/// <summary>What a test expects of a decision's no.</summary>
public static class RefusalShouldly
{
    /// <summary>The rule with this id refused, and said what to do.</summary>
    public static void ShouldBeBy(this Refusal? refusal, string rule)
    {
        refusal.ShouldNotBeNull($"{rule} was to refuse");
        refusal.Rule.ShouldBe(rule, refusal.Detail);
        refusal.Detail.ShouldEndWith(".");
    }

    /// <summary>The state alone refused.</summary>
    public static void ShouldBeByState(this Refusal? refusal) => refusal.ShouldNotBeNull("the state was to refuse").Rule.ShouldBeNull();
}
