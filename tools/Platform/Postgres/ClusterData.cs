using Concord.Platform.Running;

namespace Concord.Platform.Postgres;

/// <summary>What lies in a cluster's folder: made whole or not at all, and told where to listen before each start.</summary>
internal static class ClusterData
{
    // Done under a passing name and renamed last, so that a kill half way leaves nothing that looks like a cluster.
    private const string Make = """
        set -e; umask 077; rm -rf making.*; new=making.$$; mkdir "$new"
        cat >"$new/password"
        "$0" --pgdata="$new/data" --username=postgres --pwfile="$new/password" --auth=scram-sha-256 \
             --data-checksums --encoding=UTF8 --no-locale --no-instructions
        printf "include 'concord.conf'\n" >>"$new/data/postgresql.conf"
        mv "$new/password" password; mv "$new/data" data; rmdir "$new"
        """;

    public static int? Major(ClusterPlace place) =>
        File.Exists(Path.Combine(place.Data, "PG_VERSION")) ? int.Parse(File.ReadAllText(Path.Combine(place.Data, "PG_VERSION"))) : null;

    public static async Task MakeAsync(ClusterPlace place, PostgresBinaries binaries, CancellationToken cancellation)
    {
        if (Directory.Exists(place.Data))
            return;

        var made = await (place.Call("/bin/sh", "-c", Make, binaries.InitDb) with { Input = Secrets.Make() }).RunAsync(cancellation);
        if (!made.Succeeded)
            throw RefusalException.For($"PostgreSQL's data could not be made in {place.Folder}: {made.LastLine}. Mend that and run ./platform up again.", made.Output);
    }

    /// <summary>Keeps the port of the last time, unless somebody else has taken it since.</summary>
    public static void Listen(ClusterPlace place)
    {
        var port = File.Exists(place.Port) && int.Parse(File.ReadAllText(place.Port)) is var kept && Ports.IsFree(kept) ? kept : Ports.AnyFree();
        File.WriteAllText(place.Port, $"{port}");
        File.WriteAllText(Path.Combine(place.Data, "concord.conf"), $"""
            listen_addresses = '127.0.0.1'
            port = {port}
            unix_socket_directories = ''
            max_connections = 300
            timezone = 'UTC'
            log_timezone = 'UTC'

            """);
    }

    // After a kill of the server its sessions need a moment to notice; until then PostgreSQL rightly refuses to start.
    public static bool IsStillHeld(ClusterPlace place) => Complaint(place).Contains("still in use", StringComparison.Ordinal);

    public static string Complaint(ClusterPlace place) =>
        !File.Exists(place.Log) ? "nothing"
            : File.ReadLines(place.Log).TakeLast(20).LastOrDefault(line => line.Contains("FATAL:", StringComparison.Ordinal) || line.Contains("PANIC:", StringComparison.Ordinal), "nothing");
}
