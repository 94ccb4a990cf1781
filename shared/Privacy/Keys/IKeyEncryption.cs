namespace Concord.Privacy.Keys;

/// <summary>Wraps the keys of subjects, so that a copy of the key database alone opens nothing. A key management service stands behind the same two calls.</summary>
public interface IKeyEncryption
{
    /// <summary>Names the key that wraps now; a wrapped key carries it.</summary>
    string Id { get; }

    /// <summary>Wraps the key of <paramref name="subject"/>.</summary>
    ValueTask<byte[]> WrapAsync(Guid subject, byte[] key, CancellationToken stop);

    /// <summary>Unwraps a key that was wrapped under the key named <paramref name="id"/>.</summary>
    /// <exception cref="KeyUnavailableException">That key isn't held here, or this isn't what it wrapped for this subject.</exception>
    ValueTask<byte[]> UnwrapAsync(string id, Guid subject, byte[] wrapped, CancellationToken stop);
}
