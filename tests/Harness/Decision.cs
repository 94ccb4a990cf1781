using System.Reflection;
using System.Runtime.CompilerServices;
using Concord.Hosting;

namespace Concord.Harness;

/// <summary>Takes a command's decision as its endpoint does, rules first, and nothing else around it.</summary>
public static class Decision
{
    /// <summary>The endpoints of a context that change something.</summary>
    public static IReadOnlyList<Type> Endpoints(Assembly context) => [.. context.GetExportedTypes().Where(type => type.IsDefined(typeof(CommandAttribute)))];

    /// <summary>The type of an endpoint's command.</summary>
    public static Type CommandOf(Type endpoint) => Decide(endpoint).GetParameters()[0].ParameterType;

    /// <summary>The refusal, or the fact that the command makes; of several, the first, which is the record's own.</summary>
    /// <param name="command">The command.</param>
    /// <param name="state">The record.</param>
    /// <param name="act">Who acts.</param>
    /// <param name="beside">What is brought before the rules beside the record.</param>
    public static (Refusal? Refusal, object? Fact) Take(object command, object state, Act act, params object[] beside)
    {
        var endpoint = command.GetType().Assembly.GetType($"{command.GetType().FullName}Endpoint", throwOnError: true)!;
        var refusal = endpoint.GetMethod("Validate") is { } rules ? (Refusal?)Call(rules, [command, state, act, .. beside]) : null;
        return refusal is null ? (null, First(Call(Decide(endpoint), [command, state, act, .. beside]))) : (refusal, null);
    }

    private static MethodInfo Decide(Type endpoint) => endpoint.GetMethod("Post", BindingFlags.Public | BindingFlags.Static)!;

    private static object? First(object? made) => made is ITuple several ? several[0] : made;

    private static object? Call(MethodInfo method, object[] known) => method.Invoke(
        obj: null, BindingFlags.DoNotWrapExceptions, binder: null,
        [.. method.GetParameters().Select(parameter => known.First(parameter.ParameterType.IsInstanceOfType))], culture: null);
}
