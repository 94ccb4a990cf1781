namespace Concord.Privacy;

/// <summary>A <see cref="Personal{T}"/> of any type, for code that treats all personal values alike.</summary>
public interface IPersonal
{
    /// <summary>The person the value speaks of; their key seals it.</summary>
    Guid Subject { get; }

    /// <summary>What the value can do to that person.</summary>
    Sensitivity Class { get; }

    /// <summary>What the history's proofs rest on; <c>null</c> until the value was sealed.</summary>
    Commitment? Commitment { get; }

    /// <summary>The value itself.</summary>
    object Reveal();

    /// <summary>Commits to the value at its <paramref name="path"/> in the event; a second call changes nothing.</summary>
    void Commit(string path);
}
