using JasperFx.Events.Projections;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Hosting;

/// <summary>Makes lists anew from the events: after a change of what they show, or when somebody doubts them. No event is touched.</summary>
internal static class Rebuilding
{
    /// <summary>The verb, followed by the names of the views; none named are all. It acts as the owner, since whoever serves can empty nothing. The service is stopped first: it would write to them meanwhile.</summary>
    public const string Verb = "rebuild-views";

    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public static async Task RunAsync(WebApplication app, IReadOnlyList<string> asked)
    {
        var store = app.Services.GetRequiredService<IDocumentStore>();
        var views = ((DocumentStore)store).Options.Projections.All.Where(view => view.Lifecycle is ProjectionLifecycle.Async).Select(view => view.Name).ToList();
        if (asked.Except(views).FirstOrDefault() is { } unknown)
            throw new ConfigurationFault($"There is no view {unknown} that follows the events. There are {string.Join(", ", views.Order(StringComparer.Ordinal))}.");

        using var daemon = await store.BuildProjectionDaemonAsync();
        foreach (var view in asked is [] ? views : asked)
        {
            await daemon.RebuildProjectionAsync(view, Longest, CancellationToken.None);
            await Console.Out.WriteLineAsync($"{view} was made anew.");
        }
    }
}
