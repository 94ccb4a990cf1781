namespace Concord.Platform.Demonstration.Region;

/// <summary>The tables of facts that the demonstration is told from; they are part of the program, so that it plays the same everywhere.</summary>
internal static class Facts
{
    /// <summary>The rows of a table without its comments and its heading.</summary>
    public static IReadOnlyList<string[]> Read(string name, char separator = ',')
    {
        using var stream = typeof(Facts).Assembly.GetManifestResourceStream(typeof(Facts), name)
            ?? throw new InvalidOperationException($"{name} is not part of this build.");
        using var reader = new StreamReader(stream);
        return [.. Lines(reader).Where(line => !line.StartsWith('#')).Skip(1).Select(line => line.Split(separator))];
    }

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
