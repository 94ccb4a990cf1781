using System.Text.Json.Nodes;
using Concord.Architecture.Tests.Manifests;

namespace Concord.Architecture.Tests.Openapi;

/// <summary>The description that is checked in. <c>CONCORD_WRITE_SNAPSHOTS=1</c> writes it anew, and says once more what that breaks.</summary>
internal static class Snapshot
{
    private const string Path = "tests/Architecture.Tests/Openapi/v1.json";

    /// <summary>As it was before this run.</summary>
    public static string Text { get; } = File.Exists(Place) ? File.ReadAllText(Place) : "{}";

    public static JsonObject Document => JsonNode.Parse(Text)!.AsObject();

    public static void KeepIfAsked(string text)
    {
        if (Environment.GetEnvironmentVariable("CONCORD_WRITE_SNAPSHOTS") == "1" && text != Text)
            File.WriteAllText(Place, text);
    }

    private static string Place => System.IO.Path.Combine(Repository.Root, Path);
}
