using System.Reflection;
using System.Runtime.CompilerServices;
using Concord.Harness;
using Concord.Hosting;
using FsCheck;
using FsCheck.Fluent;

namespace Concord.CommunityPolicing.Tests.Properties;

/// <summary>Something that somebody tries on a record, at some time; a fact is what the clock does.</summary>
public sealed record Attempt(object Command, Act Act);

/// <summary>One attempt and what came of it.</summary>
public sealed record Moment<T>(Attempt Attempt, T Before, Refusal? Refusal, object? Fact, T After);

/// <summary>Lives that a record may have: all that was tried, sensible or not.</summary>
internal static class Life
{
    private static readonly string[] People = ["ann", "bob", "cid", "dia"];

    /// <summary>The life as it went.</summary>
    public static IReadOnlyList<Moment<T>> Of<T>(T begun, IEnumerable<Attempt> attempts, Func<T, object, bool> clockMay) where T : class
    {
        var (moments, state) = (new List<Moment<T>>(), begun);
        foreach (var attempt in attempts)
        {
            var (refusal, fact) = Take(attempt, state, clockMay);
            var before = state;
            state = fact is null ? state : Fold.After(state, fact);
            moments.Add(new(attempt, before, refusal, fact, state));
        }

        return moments;
    }

    /// <summary>What people try, between steps that lead on: nobody stumbles through a whole life by chance.</summary>
    public static Arbitrary<Attempt[]> Lives(Attempt[] sensible, Gen<object> commands, params string[] roles) => Arb.From(
        from steps in Gen.Frequency((1, Gen.Choose(0, sensible.Length)), (2, Gen.Constant(sensible.Length)))
        from between in Gen.Choose(0, 5).SelectMany(Tried(commands, roles).ArrayOf).ArrayOf(steps + 1)
        select between[0].Concat(sensible.Take(steps).SelectMany((step, at) => between[at + 1].Prepend(step))).ToArray(),
        life => life.Select((_, left) => life.Where((_, at) => at != left).ToArray()));

    public static Attempt By(string person, string role, object command) => new(command, Acting.By(new Actor(person, role, "DJIBO", ["BFA"], ["BF"], [])));

    private static Gen<Attempt> Tried(Gen<object> commands, string[] roles) =>
        from person in Gen.Elements(People)
        from role in Gen.Elements(roles)
        from day in Gen.Choose(0, 500)
        from command in commands
        select By(person, role, command) is var attempt ? attempt with { Act = attempt.Act.On(new DateOnly(2025, 1, 15).AddDays(day)) } : null!;

    private static (Refusal? Refusal, object? Fact) Take<T>(Attempt attempt, T state, Func<T, object, bool> clockMay) where T : class
    {
        if (attempt.Command.GetType().IsDefined(typeof(Concord.Hosting.FactAttribute)))
            return (null, clockMay(state, attempt.Command) ? attempt.Command : null);
        var (refusal, fact) = Decision.Take(attempt.Command, state, attempt.Act);
        return (refusal, fact is ITuple several ? several[0] : fact);
    }
}
