using System.Diagnostics;
using System.Security.Cryptography;
using Concord.Ledger;
using Concord.Ledger.Leaves;
using Concord.Privacy.Keys;

namespace Concord.Privacy;

/// <summary>
/// A value about a person. Beside it stands a commitment, in the first event ever stored; the value itself is sealed under a key
/// that belongs to that person alone, so that destroying the key erases the value and leaves every proof over the history.
/// </summary>
/// <typeparam name="T">The value as the field knows it: a name, a phone number, a birth date.</typeparam>
/// <remarks>
/// A decision makes an open value with <see cref="Personal.Of{T}"/>; it is sealed in the one place between decision and append, and
/// stays sealed in events and views. No rule and no evolve reads it: events carry the fact that a rule needs. It is opened where it leaves the
/// service, after the reader was recorded. It prints as its class, never as its value.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Personal<T> : IPersonal where T : notnull
{
    private T? value;

    internal Personal(T value, Guid subject, Sensitivity sensitivity) => (this.value, Subject, Class, Readability) = (value, subject, sensitivity, Readability.Open);

    internal Personal(Guid subject, Sensitivity sensitivity, byte[] commitment, SealedText stored) => (Subject, Class, Commitment, Sealed, Readability) = (subject, sensitivity, commitment, stored, Readability.Sealed);

    /// <inheritdoc/>
    public Guid Subject { get; }

    /// <inheritdoc/>
    public Sensitivity Class { get; }

    /// <inheritdoc/>
    public Readability Readability { get; private set; }

    /// <inheritdoc/>
    public byte[]? Commitment { get; private set; }

    /// <inheritdoc/>
    public SealedText? Sealed { get; private set; }

    /// <inheritdoc/>
    public Opening? Opening { get; private set; }

    /// <summary>The value itself; call it only where it leaves the service for somebody entitled to it and recorded.</summary>
    /// <exception cref="InvalidOperationException">It is sealed, erased or unreadable.</exception>
    public T Reveal() => Readability is Readability.Open ? value! : throw new InvalidOperationException($"A personal value was read while it is {Readability}.");

    object IPersonal.Reveal() => Reveal();

    void IPersonal.Seal(FieldAddress at, SubjectKey key)
    {
        if (Sealed?.At == at)
            return;
        if (Sealed is not null)
            throw new InvalidOperationException($"A personal value was copied from {Sealed.At.Path} to {at.Path} of another event: make a new one with Personal.Of.");

        var opening = new PersonalOpening<T>(RandomNumberGenerator.GetBytes(Hash.Length), value!);
        (Commitment, Sealed) = (opening.Commitment(at.Path), new SealedText(at, key.Seal(opening.Bytes(), at, Class)));
        (value, Readability) = (default, Readability.Sealed);
    }

    void IPersonal.Open(SubjectKey? key)
    {
        if (Readability is not Readability.Sealed)
            return;
        if (key is null)
            Readability = Readability.Erased;
        else if (key.Open(Sealed!.Bytes, Sealed.At, Class) is { } bytes && PersonalOpening<T>.Read(bytes) is { } opening && opening.Fits(Sealed.At.Path, Commitment!))
            (value, Opening, Readability) = (opening.Value, opening.AsOpening(), Readability.Open);
        else
            Readability = Readability.Unreadable;
    }

    void IPersonal.Despair() => Readability = Readability.Unreadable;

    /// <summary>The class in brackets, so that a personal value can't slip into a log.</summary>
    public override string ToString() => $"[{Class}]";
}
