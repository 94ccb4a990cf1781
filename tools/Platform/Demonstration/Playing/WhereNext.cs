using Concord.Platform.Demonstration.Script;
using Concord.Platform.Running;
using Concord.Platform.Verbs;
using Spectre.Console;

namespace Concord.Platform.Demonstration.Playing;

/// <summary>Lines for the shell that work as they stand.</summary>
internal static class WhereNext
{
    public static void Print(IAnsiConsole console, PlatformFile platform, string id)
    {
        console.WriteLine();
        console.WriteLine("Where to look next");
        foreach (var line in Lines(platform, id))
            console.Profile.Out.Writer.WriteLine(line);
        console.WriteLine();
    }

    private static IEnumerable<string> Lines(PlatformFile platform, string id)
    {
        var wing = $"{platform.Gateway}/v1/reintegration";
        yield return "# What an auditor sees of this case; with a purpose the notes of the visits are readable too";
        yield return $"AUDITOR={Welcome.Token(platform, Actors.Auditor)}";
        yield return $"curl -s {wing}/history/{id} -H \"Authorization: Bearer $AUDITOR\" -H 'Concord-Purpose: audit'";
        yield return $"curl -s '{wing}/history/{id}/state?occurred={DateTimeOffset.UtcNow.AddYears(-1):yyyy-MM-dd}T00:00Z' -H \"Authorization: Bearer $AUDITOR\"";
        yield return "# The caseload of Dori, somebody by name, and the rules";
        yield return $"SUPERVISOR={Welcome.Token(platform, Actors.Supervisor)}";
        yield return $"curl -s '{wing}/cases?office=DORI&limit=5' -H \"Authorization: Bearer $SUPERVISOR\"";
        yield return $$"""curl -s {{wing}}/cases/search -H "Authorization: Bearer $SUPERVISOR" -H 'Concord-Purpose: case-management' -H 'Content-Type: application/json' -d '{"name":"Dicko"}'""";
        yield return $"curl -s {wing}/rules -H \"Authorization: Bearer $SUPERVISOR\"";
    }
}
