using System.Buffers;
using System.Text;

namespace Concord.Ledger.Leaves;

internal static class CanonicalText
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        ['"', '\\', .. Enumerable.Range(0, 0x20).Select(code => (char)code)]);

    public static void Write(string text, IBufferWriter<byte> output, Encoding utf8)
    {
        output.Write("\""u8);
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny(Escaped); at >= 0; at = rest.IndexOfAny(Escaped))
        {
            utf8.GetBytes(rest[..at], output);
            utf8.GetBytes(Escape(rest[at]), output);
            rest = rest[(at + 1)..];
        }

        utf8.GetBytes(rest, output);
        output.Write("\""u8);
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
