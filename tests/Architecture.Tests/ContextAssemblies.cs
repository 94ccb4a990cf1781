using System.Reflection;
using Concord.Contracts;
using Concord.Hosting;

namespace Concord.Architecture.Tests;

/// <summary>Every context of the house, found by its name; a new one is looked at without a line here.</summary>
internal static class ContextAssemblies
{
    public static IReadOnlyList<Assembly> All { get; } = [.. Contexts.All.Select(context => Assembly.Load($"Concord.{Title(context)}"))];

    /// <summary>The context on its one screen.</summary>
    public static IReadOnlyList<ContextModel> Models { get; } =
        [.. Contexts.All.Zip(All).Select(context => (ContextModel)context.Second.GetType($"Concord.{Title(context.First)}.{Title(context.First)}Model")!.GetProperty("Context")!.GetValue(null)!)];

    private static string Title(string context) => string.Concat(context.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
