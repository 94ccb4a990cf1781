using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Concord.Ledger.Leaves;

/// <summary>The canonical spelling of texts and whole numbers.</summary>
internal static class CanonicalText
{
    private const long LargestInteger = (1L << 53) - 1;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly SearchValues<char> Escaped = SearchValues.Create(['"', '\\', .. Enumerable.Range(0, 0x20).Select(code => (char)code)]);

    public static void Write(string text, IBufferWriter<byte> output)
    {
        output.Write("\""u8);
        try
        {
            WriteLetters(text, output);
        }
        catch (EncoderFallbackException)
        {
            throw new UnfitForEvidenceException("A text holds half a character.");
        }

        output.Write("\""u8);
    }

    private static void WriteLetters(ReadOnlySpan<char> rest, IBufferWriter<byte> output)
    {
        for (var at = rest.IndexOfAny(Escaped); at >= 0; at = rest.IndexOfAny(Escaped))
        {
            Utf8.GetBytes(rest[..at], output);
            Utf8.GetBytes(Escape(rest[at]), output);
            rest = rest[(at + 1)..];
        }

        Utf8.GetBytes(rest, output);
    }

    public static void Write(long number, IBufferWriter<byte> output)
    {
        Span<byte> digits = stackalloc byte[20];
        number.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        output.Write(digits[..length]);
    }

    public static long Integer(JsonElement number)
    {
        var spelled = number.GetRawText();
        return long.TryParse(spelled, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) && integer is <= LargestInteger and >= -LargestInteger
            ? integer
            : throw new UnfitForEvidenceException($"The number {spelled} can't be evidence: whole numbers up to {LargestInteger} can, a decimal is written as a string.");
    }

    // Half a surrogate pair and broken UTF-8 surface only when a text is taken out.
    public static string Whole(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new UnfitForEvidenceException("A text is broken: half a character, or bytes that are not UTF-8.");
        }
    }

    private static string Escape(char letter) => letter switch
    {
        '"' => "\\\"",
        '\\' => @"\\",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        // jsonb can't hold it, so it would be one thing before insert and an error after.
        '\0' => throw new UnfitForEvidenceException("A text holds the character U+0000, which the store can't keep."),
        _ => $"\\u{(int)letter:x4}",
    };
}
