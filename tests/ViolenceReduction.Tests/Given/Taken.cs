using System.Reflection;
using Concord.Harness;
using Concord.Hosting;

namespace Concord.ViolenceReduction.Tests;

/// <summary>Takes a decision as its endpoint does where it rests on more than one record: those beside it are handed in.</summary>
internal static class Taken
{
    public static (Refusal? Refusal, object? Fact) Take(object command, object state, Act act, params object[] beside)
    {
        var endpoint = command.GetType().Assembly.GetType($"{command.GetType().FullName}Endpoint", throwOnError: true)!;
        object[] known = [command, state, act, .. beside];
        return (Refusal?)Call(endpoint.GetMethod("Validate")!, known) is { } refusal ? (refusal, null) : (null, Call(endpoint.GetMethod("Post")!, known));
    }

    /// <summary>The state after one more decision, which must be made.</summary>
    public static T After<T>(this T state, object command, Act act, params object[] beside) where T : class
    {
        var (refusal, fact) = Take(command, state, act, beside);
        refusal.ShouldBeNull($"{command} was to prepare a test");
        return Fold.After(state, fact!);
    }

    private static object? Call(MethodInfo method, object[] known) => method.Invoke(
        obj: null, BindingFlags.DoNotWrapExceptions, binder: null, [.. method.GetParameters().Select(parameter => Array.Find(known, parameter.ParameterType.IsInstanceOfType))], culture: null);
}
