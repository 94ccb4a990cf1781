using System.Security.Cryptography;

namespace Concord.Privacy.Keys;

/// <summary>Makes keys where there are none, for all who ask at the same time in one statement, and remembers what it unwraps.</summary>
internal sealed class KeyMaking
{
    private readonly KeyStore store;
    private readonly IKeyEncryption encryption;
    private readonly KnownKeys known;
    private readonly Gathering<Guid, Dictionary<Guid, SubjectKey?>> crowd;

    public KeyMaking(KeyStore store, IKeyEncryption encryption, KnownKeys known) =>
        (this.store, this.encryption, this.known, crowd) = (store, encryption, known, new(MakeAsync));

    /// <summary>The keys of <paramref name="subjects"/> and of whoever was asked for beside them; one that another process makes at this very moment may be missing.</summary>
    public Task<Dictionary<Guid, SubjectKey?>> OfAsync(IEnumerable<Guid> subjects, CancellationToken stop) => crowd.AskAsync(subjects, stop);

    /// <summary>The keys in <paramref name="rows"/>, remembered from now on.</summary>
    public async Task<Dictionary<Guid, SubjectKey?>> UnwrapAsync(IEnumerable<StoredKey> rows, CancellationToken stop)
    {
        var found = new Dictionary<Guid, SubjectKey?>();
        foreach (var (subject, wrapped, under) in rows)
            found[subject] = known.Remember(subject, wrapped is null ? null : new SubjectKey(subject, await encryption.UnwrapAsync(under, subject, wrapped, stop)));
        return found;
    }

    // Nobody of the crowd may end it for the others.
    private async Task<Dictionary<Guid, SubjectKey?>> MakeAsync(IReadOnlyList<Guid> asked)
    {
        Guid[] subjects = [.. asked.Distinct()];
        var wrapped = new byte[subjects.Length][];
        foreach (var (place, subject) in subjects.Index())
            wrapped[place] = await encryption.WrapAsync(subject, RandomNumberGenerator.GetBytes(SubjectKey.Length), CancellationToken.None);
        return await UnwrapAsync(await store.OfAsync(subjects, wrapped, encryption.Id, CancellationToken.None), CancellationToken.None);
    }
}
