using Npgsql;

namespace Concord.Privacy.Keys;

/// <summary>
/// The keys of a context's subjects, one each, wrapped in a database of their own. A key that was destroyed is never made again; other processes
/// forget it within <see cref="Remembered"/>.
/// </summary>
public sealed class SubjectKeys : IDisposable
{
    /// <summary>How long a process remembers a key.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromSeconds(30);

    private readonly KeyStore store;
    private readonly IKeyEncryption encryption;
    private readonly KeyMaking making;
    private readonly KnownKeys known = new(Remembered);

    /// <param name="database">The way into the key database, as <c>{schema}_keys</c>.</param>
    /// <param name="schema">The schema of the context.</param>
    /// <param name="encryption">Wraps the keys.</param>
    public SubjectKeys(NpgsqlDataSource database, string schema, IKeyEncryption encryption) =>
        making = new(store = new(database, schema), this.encryption = encryption, known);

    /// <summary>The keys of those about whom something is about to be recorded; they are made where there are none.</summary>
    /// <exception cref="SubjectErasedException">One of them was erased.</exception>
    public Task<IReadOnlyDictionary<Guid, SubjectKey>> ToSealAsync(IReadOnlyCollection<Guid> subjects, CancellationToken stop) => ToSealAsync(subjects, [], stop);

    /// <summary>The keys of those about whom something is about to be recorded, and of those of whom it speaks in passing.</summary>
    /// <param name="subjects">Whom it is about.</param>
    /// <param name="beside">Of whom something is said in passing: where one of them was erased, that is lost as it is sealed.</param>
    /// <param name="stop">Ends the waiting.</param>
    /// <exception cref="SubjectErasedException">One of <paramref name="subjects"/> was erased.</exception>
    public async Task<IReadOnlyDictionary<Guid, SubjectKey>> ToSealAsync(IReadOnlyCollection<Guid> subjects, IEnumerable<Guid> beside, CancellationToken stop)
    {
        Guid[] all = [.. subjects.Union(beside)];
        var found = known.Of(all);
        while (all.Where(subject => !found.ContainsKey(subject)).ToList() is { Count: > 0 } missing)
        {
            var made = await making.OfAsync(missing, stop);
            foreach (var subject in missing.Where(made.ContainsKey))
                found[subject] = made[subject];
        }

        return found.ToDictionary(pair => pair.Key, pair => pair.Value ?? (subjects.Contains(pair.Key) ? throw new SubjectErasedException(pair.Key) : SubjectKey.Lost(pair.Key)));
    }

    /// <summary>The keys of those about whom something is about to be shown: <c>null</c> where one was destroyed, no entry where there never was one.</summary>
    public async Task<IReadOnlyDictionary<Guid, SubjectKey?>> ToOpenAsync(IReadOnlyCollection<Guid> subjects, CancellationToken stop)
    {
        var found = known.Of(subjects);
        Guid[] unknown = [.. subjects.Where(subject => !found.ContainsKey(subject))];
        return unknown.Length == 0 ? found : new([.. found, .. await making.UnwrapAsync(await store.OfAsync(unknown, stop), stop)]);
    }

    /// <summary>Destroys the key of <paramref name="subject"/>: what was sealed under it is never read again. Doing it again changes nothing.</summary>
    public async Task DestroyAsync(Guid subject, CancellationToken stop)
    {
        await store.DestroyAsync(subject, stop);
        known.Remember(subject, key: null);
    }

    /// <summary>Those of <paramref name="subjects"/> who have a key.</summary>
    public async Task<IReadOnlyList<Guid>> AliveAsync(Guid[] subjects, CancellationToken stop) => [.. (await store.OfAsync(subjects, stop)).Where(stored => stored.Wrapped is not null).Select(stored => stored.Subject)];

    /// <summary>Whether there ever was a key of <paramref name="subject"/>, destroyed since or not: whether anything was ever sealed to them.</summary>
    public async Task<bool> KnewAsync(Guid subject, CancellationToken stop) => (await store.OfAsync([subject], stop)).Exists(stored => stored.Under.Length > 0);

    /// <summary>Wraps every key anew that stands under a former wrapping key, and answers how many; events stay as they are.</summary>
    public Task<int> RewrapAsync(CancellationToken stop) => store.RewrapAsync(encryption, stop);

    /// <summary>Has the keys of <paramref name="subjects"/> looked up again, whatever this process remembers.</summary>
    public void Forget(IEnumerable<Guid> subjects) => known.Forget(subjects);

    /// <inheritdoc/>
    public void Dispose() => known.Dispose();
}
