using System.Security.Cryptography;
using Concord.Harness;

namespace Concord.Reintegration.Tests.Privacy;

/// <summary>The key that wraps all others is replaced: by a word, over the service's own program, while it stands still and the events are untouched.</summary>
public sealed class the_wrapping_key : IAsyncLifetime
{
    private readonly ReintegrationHost service = new();

    [Fact]
    public async Task is_replaced_without_touching_an_event()
    {
        var (@case, _) = await service.APersonAsync();
        var events = await service.QueryAsync("select md5(string_agg(data::text || headers::text, '' order by seq_id)) from reintegration.mt_events");
        var former = service.Settings()["Privacy:KeyEncryptionKey"];
        var next = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        var settings = new Dictionary<string, string>(service.Settings()) { ["Privacy:KeyEncryptionKey"] = next, ["Privacy:FormerKeyEncryptionKeys"] = former };
        var (exit, said) = await RunningProcess.Finish("services/Reintegration", settings, "rewrap-keys");
        exit.ShouldBe(0, said);

        (await service.KeysQueryAsync("select count(distinct wrapped_under) from reintegration.subject_keys where wrapped is not null")).ShouldBe(1L);
        (await service.QueryAsync("select md5(string_agg(data::text || headers::text, '' order by seq_id)) from reintegration.mt_events")).ShouldBe(events);
        await using var restarted = await service.StartAsync(web => web.UseSetting("Privacy:KeyEncryptionKey", next));
        (await ReintegrationHost.SendAsync(restarted, Request.Get(Actor.Caseworker, @case.Url).For("case-management"))).Body.ShouldContain("Aïssata");
    }

    public ValueTask InitializeAsync() => service.InitializeAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();
}
