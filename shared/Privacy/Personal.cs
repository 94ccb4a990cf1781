using System.Diagnostics;
using System.Security.Cryptography;

namespace Concord.Privacy;

/// <summary>
/// A value that tells who a person is. It is bound to its subject and committed to before it is stored, so that
/// it can be destroyed later without breaking any proof over the history.
/// </summary>
/// <typeparam name="T">The value as the field knows it: a name, a phone number, a birth date.</typeparam>
/// <remarks>
/// A decision makes an open value with <see cref="Personal.Of{T}"/>; <see cref="Personal.Seal"/> commits to it in the one place
/// between decision and append. No rule and no evolve reads <see cref="Reveal"/>: events carry the fact that a rule needs.
/// It prints as its class, never as its value.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Personal<T> : IPersonal where T : notnull
{
    private readonly T value;

    internal Personal(T value, Guid subject, Sensitivity sensitivity, Commitment? commitment)
    {
        this.value = value;
        Subject = subject;
        Class = sensitivity;
        Commitment = commitment;
    }

    /// <inheritdoc/>
    public Guid Subject { get; }

    /// <inheritdoc/>
    public Sensitivity Class { get; }

    /// <inheritdoc/>
    public Commitment? Commitment { get; private set; }

    /// <summary>The value itself; call it only where it leaves the service for somebody entitled to it.</summary>
    public T Reveal() => value;

    /// <inheritdoc/>
    object IPersonal.Reveal() => value;

    /// <inheritdoc/>
    void IPersonal.Commit(string path) => Commitment ??= Commitment.To(path, value, RandomNumberGenerator.GetBytes(Commitment.SaltLength));

    /// <summary>The class in brackets, so that a personal value can't slip into a log.</summary>
    public override string ToString() => $"[{Class}]";
}
