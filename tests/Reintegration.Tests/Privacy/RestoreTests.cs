using Concord.Harness;
using Npgsql;

namespace Concord.Reintegration.Tests.Privacy;

/// <summary>Both databases are put back to before an erasure: only the journal, which is kept apart from them, still knows of it.</summary>
public sealed class a_restored_backup : IAsyncLifetime
{
    private static readonly string[] Telling = ["Aïssata", "Dicko", "Aïcha", "1994-05", "70123456"];
    private readonly ReintegrationHost service = new();

    [Fact]
    public async Task brings_nobody_back_who_was_erased()
    {
        var (@case, person) = await service.APersonAsync();
        (await service.SendAsync(Request.Get(Actor.Caseworker, @case.Url).For("case-management"))).Body.ShouldContain("Aïssata");
        await service.Host.DisposeAsync();
        var backups = new[] { await CopyAsync(service.Admin), await CopyAsync(service.KeysAdmin) };
        await service.ServeAsync();
        await service.ErasedAsync(person);

        await service.Host.DisposeAsync();
        await RestoreAsync(service.Admin, backups[0]);
        await RestoreAsync(service.KeysAdmin, backups[1]);
        (await service.QueryAsync("select count(*) from reintegration.mt_doc_erasure")).ShouldBe(0L, "the database knows nothing of it");
        (await service.KeysQueryAsync($"select count(*) from reintegration.subject_keys where subject = '{person}' and wrapped is not null")).ShouldBe(1L, "the key is back");
        await service.ServeAsync();
        await Patience.UntilAsync(() => service.KeysQueryAsync($"select count(*) from reintegration.subject_keys where subject = '{person}' and wrapped is null"), rows => rows is 1L);
        await Patience.UntilAsync(() => service.QueryAsync($"select count(*) from reintegration.mt_doc_nameindex where id = '{person}'"), rows => rows is 0L);
        var read = await service.SendAsync(Request.Get(Actor.Caseworker, @case.Url).For("case-management"));
        read.ShouldShow();
        Telling.ShouldAllBe(value => !read.Body.Contains(value));
    }

    private static async Task<string> CopyAsync(string database)
    {
        var name = new NpgsqlConnectionStringBuilder(database).Database!;
        await DoAsync(database, $"create database \"{name}_backup\" template \"{name}\"");
        return $"{name}_backup";
    }

    private static async Task RestoreAsync(string database, string backup)
    {
        var name = new NpgsqlConnectionStringBuilder(database).Database!;
        await DoAsync(database, $"drop database \"{name}\" with (force)");
        await DoAsync(database, $"create database \"{name}\" template \"{backup}\"");
    }

    // What a pool still holds would be in the way of a copy.
    private static async Task DoAsync(string database, string sql)
    {
        NpgsqlConnection.ClearAllPools();
        await using var server = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database) { Database = "postgres", Pooling = false, CommandTimeout = 0 });
        await using (var others = server.CreateCommand($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{new NpgsqlConnectionStringBuilder(database).Database}'"))
            await others.ExecuteNonQueryAsync();
        await using var command = server.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public ValueTask InitializeAsync() => service.InitializeAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();
}
