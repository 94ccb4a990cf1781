using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Concord.Ledger.Leaves;

/// <summary>Writes a value canonically; with <paramref name="closing"/>, of a personal field only what stays when its value is gone.</summary>
internal sealed class CanonicalWriter(IBufferWriter<byte> output, bool closing = false)
{
    private const long LargestInteger = (1L << 53) - 1;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public void Write(JsonElement value, int depth)
    {
        if (depth >= CanonicalJson.MaxDepth && value.ValueKind is (JsonValueKind.Object or JsonValueKind.Array))
            throw new UnfitForEvidenceException("It nests too deeply to be evidence.");
        switch (value.ValueKind)
        {
            case JsonValueKind.Object: WriteObject(value, depth); break;
            case JsonValueKind.Array: WriteArray(value, depth); break;
            case JsonValueKind.String: WriteText(Whole(value)); break;
            case JsonValueKind.Number: WriteInteger(value); break;
            case JsonValueKind.True: output.Write("true"u8); break;
            case JsonValueKind.False: output.Write("false"u8); break;
            case JsonValueKind.Null: output.Write("null"u8); break;
            default: throw new UnfitForEvidenceException("There is no value to be evidence.");
        }
    }

    private void WriteObject(JsonElement value, int depth)
    {
        var members = MembersOf(value);
        // Ordinal order is the order of UTF-16 code units, which RFC 8785 asks for.
        Array.Sort(members, static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        output.Write("{"u8);
        for (var i = 0; i < members.Length; i++)
        {
            if (i > 0 && members[i].Name == members[i - 1].Name)
                throw new UnfitForEvidenceException($"The member '{members[i].Name}' stands there twice.");
            output.Write(i > 0 ? ","u8 : ""u8);
            WriteText(members[i].Name);
            output.Write(":"u8);
            Write(members[i].Value, depth + 1);
        }

        output.Write("}"u8);
    }

    private void WriteArray(JsonElement value, int depth)
    {
        output.Write("["u8);
        var first = true;
        foreach (var item in value.EnumerateArray())
        {
            output.Write(first ? ""u8 : ","u8);
            Write(item, depth + 1);
            first = false;
        }

        output.Write("]"u8);
    }

    private void WriteInteger(JsonElement value)
    {
        var spelled = value.GetRawText();
        if (!long.TryParse(spelled, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) || integer is > LargestInteger or < -LargestInteger)
            throw new UnfitForEvidenceException($"The number {spelled} can't be evidence: whole numbers up to 9007199254740991 can, a decimal is written as a string.");
        Span<byte> digits = stackalloc byte[20];
        integer.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        output.Write(digits[..length]);
    }

    // Half a surrogate pair and broken UTF-8 surface only when a text is taken out.
    private static string Whole(JsonElement text)
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

    private (string Name, JsonElement Value)[] MembersOf(JsonElement value)
    {
        try
        {
            var isClosed = closing && PersonalField.TryRead(value, out _);
            return [.. value.EnumerateObject().Where(member => !isClosed || PersonalField.Stays(member.Name)).Select(member => (member.Name, member.Value))];
        }
        catch (InvalidOperationException)
        {
            throw new UnfitForEvidenceException("The name of a member is broken: half a character, or bytes that are not UTF-8.");
        }
    }

    private void WriteText(string text) => CanonicalText.Write(text, output, Utf8);
}
