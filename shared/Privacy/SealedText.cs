namespace Concord.Privacy;

/// <summary>Where a personal value stands in the history: it is sealed to this address and opens nowhere else.</summary>
/// <param name="Mission">The mission, ISO 3166-1 alpha-3.</param>
/// <param name="Event">The event's id.</param>
/// <param name="Path">The field's path in the payload, such as <c>names.alsoKnownAs[0]</c>.</param>
public readonly record struct FieldAddress(string Mission, Guid Event, string Path);

/// <summary>A sealed value as it is stored: its address, so that a copy of it in a view opens too, and the bytes that only the subject's key opens.</summary>
/// <param name="At">Where it was sealed.</param>
/// <param name="Bytes">Nonce, ciphertext and tag.</param>
public sealed record SealedText(FieldAddress At, byte[] Bytes)
{
    private const string Form = "1";

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is not a sealed text, or one of a later form.</exception>
    public static SealedText Read(string text) => text.Split(':') is [Form, var mission, var id, var path, var bytes]
        ? new(new(mission, Guid.ParseExact(id, "N"), path), Convert.FromBase64String(bytes))
        : throw new FormatException("A sealed text has a form that this version does not know.");

    /// <summary>The stored text: form, mission, event, path and bytes.</summary>
    public override string ToString() => $"{Form}:{At.Mission}:{At.Event:N}:{At.Path}:{Convert.ToBase64String(Bytes)}";
}
