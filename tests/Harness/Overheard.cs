using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Concord.Harness;

/// <summary>Everything that a service says to logs and traces while it is listened to.</summary>
public sealed class Overheard : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> said = [];
    private readonly ActivityListener traces;

    /// <summary>Begins to listen to every trace of this process.</summary>
    public Overheard()
    {
        traces = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Note,
        };
        ActivitySource.AddActivityListener(traces);
    }

    /// <summary>How much was said.</summary>
    public int Count => said.Count;

    /// <summary>What was said that holds one of <paramref name="words"/>.</summary>
    public IReadOnlyList<string> Holding(IEnumerable<string> words) => [.. said.Where(text => words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))];

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull
    {
        said.Enqueue($"scope: {state}");
        return null;
    }

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => true;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        said.Enqueue($"{formatter(state, exception)} {exception}");

    /// <inheritdoc/>
    public void Dispose() => traces.Dispose();

    private void Note(Activity activity)
    {
        said.Enqueue($"{activity.DisplayName} {string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))} {activity.StatusDescription}");
        foreach (var happened in activity.Events)
            said.Enqueue($"{happened.Name} {string.Join(' ', happened.Tags.Select(tag => $"{tag.Key}={tag.Value}"))}");
    }
}
