using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Concord.Hosting;

/// <summary>In Production nothing starts on a database that could lose what was acknowledged.</summary>
internal sealed class Safety(NpgsqlDataSource database, IHostEnvironment environment) : IHostedService
{
    private static readonly (string Setting, string Wanted)[] Settings =
        [("fsync", "on"), ("full_page_writes", "on"), ("synchronous_commit", "on"), ("data_checksums", "on"), ("TimeZone", "UTC")];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!environment.IsProduction())
            return;

        foreach (var (setting, wanted) in Settings)
        {
            await using var show = database.CreateCommand($"select current_setting('{setting}')");
            var found = (string?)await show.ExecuteScalarAsync(cancellationToken);
            if (!IsSafe(setting, wanted, found))
                throw new ConfigurationFault($"PostgreSQL runs with {setting} = {found}, which can lose acknowledged records. Set it to {wanted} and start again.");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Waiting for a standby as well is safer still.
    private static bool IsSafe(string setting, string wanted, string? found) =>
        found == wanted || (setting == "TimeZone" && found is "Etc/UTC") || (setting == "synchronous_commit" && found is "remote_write" or "remote_apply");
}
