using System.Buffers;
using System.Text.Json;

namespace Concord.Ledger.Leaves;

/// <summary>Writes a value canonically; with <paramref name="closing"/>, of a personal field only what stays when its value is gone.</summary>
internal sealed class CanonicalWriter(IBufferWriter<byte> output, bool closing = false)
{
    public void Write(JsonElement value, int depth)
    {
        if (depth >= CanonicalJson.MaxDepth && value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            throw new UnfitForEvidenceException("It nests too deeply to be evidence.");
        switch (value.ValueKind)
        {
            case JsonValueKind.Object: WriteObject(value, depth); break;
            case JsonValueKind.Array: WriteArray(value, depth); break;
            case JsonValueKind.String: CanonicalText.Write(CanonicalText.Whole(value), output); break;
            case JsonValueKind.Number: CanonicalText.Write(CanonicalText.Integer(value), output); break;
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
            CanonicalText.Write(members[i].Name, output);
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
}
