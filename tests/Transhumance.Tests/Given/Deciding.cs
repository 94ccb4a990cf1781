using System.Reflection;
using Concord.Harness;
using Concord.Hosting;

namespace Concord.Transhumance.Tests;

/// <summary>Takes a command's decision as its endpoint does, with what it loads beside; one command may make several facts.</summary>
internal static class Deciding
{
    public static (Refusal? Refusal, IReadOnlyList<object> Facts) Take(object command, object state, Act act, object? beside = null)
    {
        var endpoint = command.GetType().Assembly.GetType($"{command.GetType().FullName}Endpoint", throwOnError: true)!;
        if ((Refusal?)Call(endpoint, "Validate", command, state, act, beside) is { } refusal)
            return (refusal, []);
        return (null, Call(endpoint, "Post", command, state, act, beside) is var made && made is IEnumerable<object> several ? [.. several] : [made!]);
    }

    /// <summary>The refusal alone.</summary>
    public static Refusal? Refusal(object command, object state, Act act, object? beside = null) => Take(command, state, act, beside).Refusal;

    /// <summary>The state after one more decision, which must be made.</summary>
    public static T After<T>(this T state, object command, Act act, object? beside = null) where T : class
    {
        var (refusal, facts) = Take(command, state, act, beside);
        refusal.ShouldBeNull($"{command} was to prepare a test");
        return state.With(facts);
    }

    /// <summary>The state after these facts.</summary>
    public static T With<T>(this T state, IEnumerable<object> facts) where T : class => facts.Aggregate(state, Fold.After);

    // What a command looks for beside and doesn't find is null.
    private static object? Call(Type endpoint, string name, params object?[] known) => endpoint.GetMethod(name, BindingFlags.Public | BindingFlags.Static) is { } method
        ? method.Invoke(obj: null, BindingFlags.DoNotWrapExceptions, binder: null, [.. method.GetParameters().Select(parameter => known.FirstOrDefault(parameter.ParameterType.IsInstanceOfType))], culture: null)
        : null;
}
