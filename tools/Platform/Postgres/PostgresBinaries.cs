using System.Text.RegularExpressions;
using Concord.Platform.Running;

namespace Concord.Platform.Postgres;

/// <summary>PostgreSQL's server programs as found on this machine, of a version that Concord runs on and that the data accept.</summary>
internal sealed partial record PostgresBinaries(string Folder, int Major)
{
    private const int Oldest = 15;
    private static readonly string[] Needed = ["initdb", "pg_ctl", "postgres"];

    public string InitDb => Path.Combine(Folder, "initdb");
    public string PgCtl => Path.Combine(Folder, "pg_ctl");

    /// <summary>The search path, then where Debian, Red Hat, Homebrew and this launcher put them; newest first.</summary>
    public static IEnumerable<string> UsualPlaces() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Concat(Folders("/usr/lib/postgresql", "*", "bin"))
            .Concat(Folders("/usr", "pgsql-*", "bin"))
            .Concat(Folders("/opt/homebrew/opt", "postgresql*", "bin"))
            .Concat(Folders("/usr/local/opt", "postgresql*", "bin"))
            .Concat(NpmPostgres.Places());

    public static async Task<PostgresBinaries?> FindAsync(IEnumerable<string> places, string? account, int? major, CancellationToken cancellation)
    {
        foreach (var folder in places.Where(folder => Needed.All(name => File.Exists(Path.Combine(folder, name)))))
            if (await MajorAsync(folder, account, cancellation) is { } found && found >= Oldest && (major ?? found) == found)
                return new(folder, found);
        return null;
    }

    // Asking as the cluster's user shows at once whether that user may run it.
    private static async Task<int?> MajorAsync(string folder, string? account, CancellationToken cancellation)
    {
        var said = await new Tool(Path.Combine(folder, "postgres"), "--version") { Account = account }.RunAsync(cancellation);
        var version = Version.Match(said.Output);
        return said.Succeeded && version.Success ? int.Parse(version.Groups["major"].Value) : null;
    }

    private static IEnumerable<string> Folders(string parent, string pattern, string inner) =>
        !Directory.Exists(parent) ? []
            : Directory.EnumerateDirectories(parent, pattern)
                .OrderByDescending(folder => Digits.Match(folder) is { Success: true } number ? int.Parse(number.Value) : 0)
                .Select(folder => Path.Combine(folder, inner));

    [GeneratedRegex(@"\(PostgreSQL\) (?<major>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version { get; }

    [GeneratedRegex(@"\d+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits { get; }
}
