using Microsoft.Extensions.Caching.Memory;

namespace Concord.Privacy.Keys;

/// <summary>The keys that this process remembers for a while; <c>null</c> for one that was destroyed.</summary>
internal sealed class KnownKeys(TimeSpan remembered) : IDisposable
{
    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = 100_000 });

    /// <summary>Those of <paramref name="subjects"/> whose keys are known.</summary>
    public Dictionary<Guid, SubjectKey?> Of(IEnumerable<Guid> subjects)
    {
        var found = new Dictionary<Guid, SubjectKey?>();
        foreach (var subject in subjects)
        {
            if (cache.TryGetValue<SubjectKey?>(subject, out var known))
                found[subject] = known;
        }

        return found;
    }

    public SubjectKey? Remember(Guid subject, SubjectKey? key) => cache.Set(subject, key, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = remembered, Size = 1 });

    public void Forget(IEnumerable<Guid> subjects)
    {
        foreach (var subject in subjects)
            cache.Remove(subject);
    }

    public void Dispose() => cache.Dispose();
}
