using System.Collections.Concurrent;

namespace Concord.Hosting;

/// <summary>The keyed requests that this process is working on; a second one with the same key is told to come back.</summary>
/// <remarks>Between processes the row of the key decides: whoever commits second meets it and gives the first one's answer.</remarks>
internal sealed class InFlight
{
    private readonly ConcurrentDictionary<string, byte> keys = new(StringComparer.Ordinal);

    public bool TryEnter(string key) => keys.TryAdd(key, 0);

    public void Leave(string key) => keys.TryRemove(key, out _);
}
