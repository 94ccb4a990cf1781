using System.Text.Json;
using Npgsql;

namespace Concord.Platform.Running;

/// <summary>Lets each service bring its own schema up to date, all at once, and remembers in the database itself which ones are.</summary>
internal sealed class Migration(Home home, string admin)
{
    public async Task<string> RunAsync(IReadOnlyList<ServicePlan> plans, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(admin);
        var done = await DoneAsync(source, cancellation);
        var ahead = plans.Where(plan => plan.HasDatabase && done.GetValueOrDefault(plan.Name) != plan.Fingerprint).ToList();

        await Task.WhenAll(ahead.Select(plan => MigrateAsync(plan, cancellation)));
        foreach (var plan in ahead)
            done[plan.Name] = plan.Fingerprint;
        if (ahead is not [])
            await RememberAsync(source, done, cancellation);
        return ahead is [] ? "up to date" : string.Join(", ", ahead.Select(plan => plan.Name));
    }

    private async Task MigrateAsync(ServicePlan plan, CancellationToken cancellation)
    {
        var environment = new Dictionary<string, string>(plan.Environment) { ["ConnectionStrings__admin"] = admin };
        var result = await new Tool("dotnet", plan.Project.Assembly, "migrate") { Folder = plan.Project.Folder, Environment = environment }.RunAsync(cancellation);
        var log = home.Log($"{plan.Name}.migrate");
        await File.WriteAllTextAsync(log, result.Output, cancellation);
        if (!result.Succeeded)
            throw RefusalException.For($"{plan.Name} could not be migrated: {result.LastLine} Read {log}, then run ./platform up again.", result.Output);
    }

    // Kept as the database's comment, it is gone with the database and leaves no table behind.
    private static async Task<Dictionary<string, string>> DoneAsync(NpgsqlDataSource source, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("select shobj_description(oid, 'pg_database') from pg_database where datname = current_database()");
        var comment = await command.ExecuteScalarAsync(cancellation) as string;
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(comment ?? "{}")!;
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static async Task RememberAsync(NpgsqlDataSource source, Dictionary<string, string> done, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(
            $"do $$ begin execute format('comment on database %I is %L', current_database(), '{JsonSerializer.Serialize(done)}'); end $$");
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
