using System.Buffers;

namespace Concord.Ledger.Leaves;

/// <summary>Writes an object member by member; the order of the calls must be the canonical one.</summary>
internal sealed class CanonicalMembers
{
    private readonly ArrayBufferWriter<byte> output = new(1024);

    public CanonicalMembers Add(string name, string? text)
    {
        Name(name);
        if (text is null)
            output.Write("null"u8);
        else
            CanonicalText.Write(text, output);
        return this;
    }

    public CanonicalMembers Add(string name, bool flag)
    {
        Name(name);
        output.Write(flag ? "true"u8 : "false"u8);
        return this;
    }

    public CanonicalMembers Add(string name, long number)
    {
        Name(name);
        CanonicalText.Write(number, output);
        return this;
    }

    public byte[] ToArray()
    {
        output.Write("}"u8);
        return output.WrittenSpan.ToArray();
    }

    private void Name(string name)
    {
        output.Write(output.WrittenCount == 0 ? "{"u8 : ","u8);
        CanonicalText.Write(name, output);
        output.Write(":"u8);
    }
}
