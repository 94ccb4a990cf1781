using System.Security.Cryptography;
using Concord.Harness;
using Concord.Privacy.Keys;
using Npgsql;

namespace Concord.Privacy.Tests;

public sealed class a_subjects_key : IAsyncLifetime
{
    private readonly byte[] wrapping = RandomNumberGenerator.GetBytes(32);
    private NpgsqlDataSource database = null!;

    [Fact]
    public async Task is_made_once_whoever_asks_first()
    {
        var processes = Enumerable.Range(0, 8).Select(_ => Process()).ToList();
        var keys = await Task.WhenAll(processes.Select(process => process.ToSealAsync([People.Awa], TestContext.Current.CancellationToken)));

        var text = keys[0][People.Awa].Seal("Awa"u8, At, Sensitivity.Restricted);
        keys.ShouldAllBe(made => made[People.Awa].Open(text, At, Sensitivity.Restricted) != null);
    }

    [Fact]
    public async Task is_nobody_elses()
    {
        var keys = await Process().ToSealAsync([People.Awa, People.Issa], TestContext.Current.CancellationToken);
        keys[People.Issa].Open(keys[People.Awa].Seal("Awa"u8, At, Sensitivity.Restricted), At, Sensitivity.Restricted).ShouldBeNull();
    }

    [Fact]
    public async Task never_comes_back_once_it_is_destroyed()
    {
        var process = Process();
        await process.ToSealAsync([People.Awa], TestContext.Current.CancellationToken);
        await process.DestroyAsync(People.Awa, TestContext.Current.CancellationToken);
        await Process().DestroyAsync(People.Awa, TestContext.Current.CancellationToken);

        foreach (var any in new[] { process, Process() })
        {
            (await any.ToOpenAsync([People.Awa], TestContext.Current.CancellationToken))[People.Awa].ShouldBeNull();
            (await Should.ThrowAsync<SubjectErasedException>(() => any.ToSealAsync([People.Awa, People.Issa], TestContext.Current.CancellationToken))).Subject.ShouldBe(People.Awa);
        }

        (await ScalarAsync("select count(*) from context.subject_keys where subject = $1 and wrapped is not null")).ShouldBe(0L);
    }

    [Fact]
    public async Task can_be_destroyed_before_there_is_one()
    {
        await Process().DestroyAsync(People.Awa, TestContext.Current.CancellationToken);
        await Should.ThrowAsync<SubjectErasedException>(() => Process().ToSealAsync([People.Awa], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task is_not_told_from_none_by_anything_but_its_row() => (await Process().ToOpenAsync([People.Awa], TestContext.Current.CancellationToken)).ShouldBeEmpty();

    [Fact]
    public async Task stands_wrapped_in_the_database()
    {
        var key = (await Process().ToSealAsync([People.Awa], TestContext.Current.CancellationToken))[People.Awa];
        var stored = (byte[])(await ScalarAsync("select wrapped from context.subject_keys where subject = $1"))!;
        var sealedText = key.Seal("Awa"u8, At, Sensitivity.Restricted);
        for (var at = 0; at + 32 <= stored.Length; at++)
            new SubjectKey(People.Awa, stored[at..(at + 32)]).Open(sealedText, At, Sensitivity.Restricted).ShouldBeNull();
    }

    [Fact]
    public async Task is_read_with_a_former_wrapping_key_and_with_no_other()
    {
        await Process().ToSealAsync([People.Awa], TestContext.Current.CancellationToken);
        var next = RandomNumberGenerator.GetBytes(32);
        (await new SubjectKeys(database, "context", new HeldKeys(next, wrapping)).ToOpenAsync([People.Awa], TestContext.Current.CancellationToken)).ShouldContainKey(People.Awa);
        (await Should.ThrowAsync<KeyUnavailableException>(() => new SubjectKeys(database, "context", new HeldKeys(next)).ToOpenAsync([People.Awa], TestContext.Current.CancellationToken)))
            .Message.ShouldContain("FormerKeyEncryptionKeys");
    }

    [Fact]
    public async Task is_wrapped_anew_without_a_change_to_what_it_opens()
    {
        var text = (await Process().ToSealAsync([People.Awa], TestContext.Current.CancellationToken))[People.Awa].Seal("Awa"u8, At, Sensitivity.Restricted);
        var next = RandomNumberGenerator.GetBytes(32);
        (await new SubjectKeys(database, "context", new HeldKeys(next, wrapping)).RewrapAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
        (await new SubjectKeys(database, "context", new HeldKeys(next)).ToOpenAsync([People.Awa], TestContext.Current.CancellationToken))[People.Awa]!.Open(text, At, Sensitivity.Restricted).ShouldNotBeNull();
    }

    [Fact]
    public async Task is_refused_where_somebody_put_it_under_another_name()
    {
        await Process().ToSealAsync([People.Awa, People.Issa], TestContext.Current.CancellationToken);
        await ScalarAsync($"update context.subject_keys set wrapped = (select wrapped from context.subject_keys where subject = $1) where subject = '{People.Issa}'");
        await Should.ThrowAsync<KeyUnavailableException>(() => Process().ToOpenAsync([People.Issa], TestContext.Current.CancellationToken));
    }

    public async ValueTask InitializeAsync()
    {
        database = NpgsqlDataSource.Create(await PostgresServer.NewDatabaseAsync());
        await using var tables = database.CreateCommand("do $$ begin create role context_keys; exception when duplicate_object or unique_violation then null; end $$;" + KeyTables.Create("context"));
        await tables.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static FieldAddress At => new("BFA", People.AnEvent, "name");

    private SubjectKeys Process() => new(database, "context", new HeldKeys(wrapping));

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.AddWithValue(People.Awa);
        return await command.ExecuteScalarAsync();
    }
}
