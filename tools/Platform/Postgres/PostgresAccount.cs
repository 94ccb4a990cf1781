using Concord.Platform.Running;

namespace Concord.Platform.Postgres;

/// <summary>Whom PostgreSQL runs as: null for the one who calls; for root, whom PostgreSQL refuses, another user.</summary>
internal static class PostgresAccount
{
    public static async Task<string?> FindAsync(string folder, CancellationToken cancellation)
    {
        if (!Environment.IsPrivilegedProcess)
            return null;
        if (await OwnerAsync(Path.Combine(folder, "data"), cancellation) is { } owner and not "root")
            return owner;
        if (await ExistsAsync("postgres", cancellation))
            return "postgres";
        return await MakeAsync("postgres", cancellation) ? "postgres" : "nobody";
    }

    private static async Task<string?> OwnerAsync(string path, CancellationToken cancellation) =>
        Directory.Exists(path) && await new Tool("ls", "-ld", path).RunAsync(cancellation) is { Succeeded: true } listed
            ? listed.Output.Split(' ', StringSplitOptions.RemoveEmptyEntries)[2]
            : null;

    private static async Task<bool> ExistsAsync(string account, CancellationToken cancellation) =>
        (await new Tool("id", "-u", account).RunAsync(cancellation)).Succeeded;

    private static async Task<bool> MakeAsync(string account, CancellationToken cancellation) =>
        (await new Tool("/bin/sh", "-c", "useradd --system --shell /bin/false \"$0\" || adduser -S -s /bin/false \"$0\"", account).RunAsync(cancellation)).Succeeded;
}
