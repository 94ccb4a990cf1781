using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Memory;
using Npgsql;

namespace Concord.Privacy.Keys;

/// <summary>
/// The keys of a context's subjects, one each, wrapped in a database of their own. A key that was destroyed is never made again; other processes
/// forget it within <see cref="Remembered"/>.
/// </summary>
/// <param name="database">The way into the key database, as <c>{schema}_keys</c>.</param>
/// <param name="schema">The schema of the context.</param>
/// <param name="encryption">Wraps the keys.</param>
public sealed class SubjectKeys(NpgsqlDataSource database, string schema, IKeyEncryption encryption) : IDisposable
{
    /// <summary>How long a process remembers a key.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromSeconds(30);

    private readonly KeyStore store = new(database, schema);
    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = 100_000 });

    /// <summary>The keys of those about whom something is about to be recorded; they are made where there are none.</summary>
    /// <exception cref="SubjectErasedException">One of them was erased.</exception>
    public async Task<IReadOnlyDictionary<Guid, SubjectKey>> ToSealAsync(IReadOnlyCollection<Guid> subjects, CancellationToken stop)
    {
        var found = await ToOpenAsync(subjects, stop);
        Guid[] missing = [.. subjects.Where(subject => !found.ContainsKey(subject))];
        if (missing.Length > 0)
        {
            var wrapped = await Task.WhenAll(missing.Select(subject => encryption.WrapAsync(subject, RandomNumberGenerator.GetBytes(SubjectKey.Length), stop).AsTask()));
            await store.AddAsync(missing, wrapped, encryption.Id, stop);
            found = await ToOpenAsync(subjects, stop);
        }

        return found.ToDictionary(pair => pair.Key, pair => pair.Value ?? throw new SubjectErasedException(pair.Key));
    }

    /// <summary>The keys of those about whom something is about to be shown: <c>null</c> where one was destroyed, no entry where there never was one.</summary>
    public async Task<IReadOnlyDictionary<Guid, SubjectKey?>> ToOpenAsync(IReadOnlyCollection<Guid> subjects, CancellationToken stop)
    {
        var found = new Dictionary<Guid, SubjectKey?>();
        foreach (var subject in subjects)
        {
            if (cache.TryGetValue<SubjectKey?>(subject, out var known))
                found[subject] = known;
        }

        Guid[] unknown = [.. subjects.Where(subject => !found.ContainsKey(subject))];
        foreach (var stored in unknown.Length == 0 ? [] : await store.OfAsync(unknown, stop))
            found[stored.Subject] = Remember(stored.Subject, stored.Wrapped is { } wrapped ? new SubjectKey(stored.Subject, await encryption.UnwrapAsync(stored.Under, stored.Subject, wrapped, stop)) : null);
        return found;
    }

    /// <summary>Destroys the key of <paramref name="subject"/>: what was sealed under it is never read again. Doing it again changes nothing.</summary>
    public async Task DestroyAsync(Guid subject, CancellationToken stop)
    {
        await store.DestroyAsync(subject, stop);
        Remember(subject, key: null);
    }

    /// <summary>Those of <paramref name="subjects"/> who have a key.</summary>
    public async Task<IReadOnlyList<Guid>> AliveAsync(Guid[] subjects, CancellationToken stop) => [.. (await store.OfAsync(subjects, stop)).Where(stored => stored.Wrapped is not null).Select(stored => stored.Subject)];

    /// <summary>Whether there ever was a key of <paramref name="subject"/>, destroyed since or not: whether anything was ever sealed to them.</summary>
    public async Task<bool> KnewAsync(Guid subject, CancellationToken stop) => (await store.OfAsync([subject], stop)).Exists(stored => stored.Under.Length > 0);

    /// <summary>Wraps every key anew that stands under a former wrapping key, and answers how many; events stay as they are.</summary>
    public Task<int> RewrapAsync(CancellationToken stop) => store.RewrapAsync(encryption, stop);

    /// <summary>Has the keys of <paramref name="subjects"/> looked up again, whatever this process remembers.</summary>
    public void Forget(IEnumerable<Guid> subjects) => subjects.ToList().ForEach(subject => cache.Remove(subject));

    /// <inheritdoc/>
    public void Dispose() => cache.Dispose();

    private SubjectKey? Remember(Guid subject, SubjectKey? key) => cache.Set(subject, key, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Remembered, Size = 1 });
}
