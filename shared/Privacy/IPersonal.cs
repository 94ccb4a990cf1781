using Concord.Ledger.Leaves;
using Concord.Privacy.Keys;

namespace Concord.Privacy;

/// <summary>A <see cref="Personal{T}"/> of any type, for code that treats all personal values alike.</summary>
public interface IPersonal
{
    /// <summary>The person the value speaks of; their key seals it.</summary>
    Guid Subject { get; }

    /// <summary>What the value can do to that person.</summary>
    Sensitivity Class { get; }

    /// <summary>Whether the value can be read here and now.</summary>
    Readability Readability { get; }

    /// <summary>What the history's proofs rest on, 32 bytes; <c>null</c> until the value was sealed.</summary>
    byte[]? Commitment { get; }

    /// <summary>What is stored; <c>null</c> until the value was sealed.</summary>
    SealedText? Sealed { get; }

    /// <summary>What shows that the commitment was made to this value; <c>null</c> unless it was opened.</summary>
    Opening? Opening { get; }

    /// <summary>The value itself.</summary>
    /// <exception cref="InvalidOperationException">It is sealed, erased or unreadable.</exception>
    object Reveal();

    /// <summary>Commits to the value and seals it, so that from here on nobody reads it without the key; a second call at the same address changes nothing.</summary>
    void Seal(FieldAddress at, SubjectKey key);

    /// <summary>Opens the value for whoever was recorded as reading it.</summary>
    /// <param name="key">The key of <see cref="Subject"/>; <c>null</c> where it was destroyed.</param>
    void Open(SubjectKey? key);

    /// <summary>The key is not where it should be, so that nothing can be said about the value.</summary>
    void Despair();
}

/// <summary>Whether a personal value can be read.</summary>
public enum Readability
{
    /// <summary>It is read.</summary>
    Open,

    /// <summary>It takes the subject's key.</summary>
    Sealed,

    /// <summary>The subject's key was destroyed: nobody reads it again.</summary>
    Erased,

    /// <summary>The key is missing, or what is stored isn't what was sealed: an alarm.</summary>
    Unreadable,
}
