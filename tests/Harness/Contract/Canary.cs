using Concord.Hosting;
using Concord.Privacy;
using Concord.Privacy.Keys;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Concord.Harness.Contract;

/// <summary>A word of its own in every personal field that a context seals, taken through its flows, and looked for wherever it could have been left and with whoever could read it.</summary>
/// <typeparam name="T">The context; each test has one to itself, since what one erases stays erased.</typeparam>
public abstract class Canary<T>(T service) : IAsyncLifetime where T : IContextHost, IAsyncLifetime
{
    /// <summary>The context, listened to.</summary>
    protected T Service => service;

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => service.InitializeAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return service.DisposeAsync();
    }

    /// <summary>Every command that takes something personal, with sown words in it.</summary>
    protected abstract Task LiveAsync();

    [Fact]
    public async Task sits_in_every_field_that_is_sealed()
    {
        await SowAsync();
        var fields = from fact in service.Host.Services.GetRequiredService<ContextModel>().Facts from member in DataClasses.Of(fact.Fact) where member.IsSealed select $"{fact.Name}: {member.Path}";
        (await Sown.StoredAsync(service)).Where(one => Sown.IsSown($"{one.Value.Reveal()}")).Select(one => one.Field).Distinct().ShouldBe(fields.Append("reason"), ignoreOrder: true);
    }

    [Fact]
    public async Task is_read_as_the_policy_says_and_by_nobody_when_the_keys_are_gone()
    {
        await SowAsync();
        var stored = await Sown.StoredAsync(service);
        var classes = stored.SelectMany(one => Sown.In($"{one.Value.Reveal()}").Select(word => (Word: word, one.Value.Class))).ToLookup(one => one.Word, one => one.Class);
        var readers = new EveryReader(service);
        var seen = await readers.SeeAsync();
        seen.ShouldNotBeEmpty();
        seen.Where(sight => sight.Words.Any(word => !EveryReader.MayRead(sight.By.Role, sight.Purpose, classes[word].Min()))).Select(sight => $"{sight}").ShouldBeEmpty();

        foreach (var subject in stored.Select(one => one.Value.Subject).Distinct())
            await service.Host.Services.GetRequiredService<SubjectKeys>().DestroyAsync(subject, CancellationToken.None);
        foreach (var sight in seen)
            (await readers.LookAsync(sight.By, sight.Url, sight.Purpose)).Words.ShouldBeEmpty($"{sight}");
    }

    [Fact]
    public async Task is_left_in_no_table_no_log_no_trace_and_no_write_ahead_log()
    {
        await SowAsync();
        (await Sown.StoredAsync(service)).ShouldNotBeEmpty();
        await MisspeakAsync();

        (await StolenDisk.TablesHoldingAsync(service.Admin, ["break-glass-opened"])).ShouldContain(table => table.StartsWith($"{service.Schema}.mt_events"), "what isn't personal is found");
        (await StolenDisk.TablesHoldingAsync(service.Admin, Sown.Words)).ShouldBeEmpty();
        (await StolenDisk.TablesHoldingAsync(service.KeysAdmin, Sown.Words)).ShouldBeEmpty();
        (await StolenDisk.SegmentsHoldingAsync(service.Admin, ["break-glass-opened"])).ShouldNotBeEmpty("the log is looked through");
        (await StolenDisk.SegmentsHoldingAsync(service.Admin, Sown.Words)).ShouldBeEmpty();
        service.Overheard!.Count.ShouldBeGreaterThan(100);
        service.Overheard.Holding(Sown.Words).ShouldBeEmpty();
    }

    private async Task SowAsync()
    {
        service.Says = request => request.Headers.ContainsKey("Idempotency-Key") ? request.With("Concord-Reason", Sown.Word()) : request;
        await LiveAsync();
        (await OpenAsync((await service.Records.Values.First()()).Id)).Status.ShouldBe(201);
        service.Says = request => request;
    }

    private Task<Reply> OpenAsync(Guid record) => service.SendAsync(Request.Command(Actor.Supervisor, $"/v1/{service.Context}/break-glass",
        new { record, ground = "threatToLife", reason = $"They ask for {Sown.Word()} in the market tonight", minutes = 60 }).Without("Concord-Occurred-At"));

    // What is broken off, and what the store refuses: neither may quote what was sent.
    private async Task MisspeakAsync()
    {
        foreach (var operation in (await OpenApiOperation.AllAsync(service)).Where(operation => operation is { Changes: true, IsAboutOne: false }))
            (await service.SendAsync(Request.Command(Actor.Supervisor, operation.Path, $"{{\"{Sown.Word()}\":\"{Sown.Word()}\"").With("Concord-Reason", Sown.Word()))).Status.ShouldBeOneOf(400, 403);
        var record = (await service.Records.Values.First()()).Id;
        await service.QueryAsync($"revoke insert on {service.Schema}.mt_events from {service.Schema}_serve");
        (await OpenAsync(record)).Status.ShouldBe(500);
        await service.QueryAsync($"grant insert on {service.Schema}.mt_events to {service.Schema}_serve");
    }
}
