using Concord.Harness;

namespace Concord.Reintegration.Tests.Privacy;

/// <summary>A service of its own, since its database is made to fail.</summary>
public sealed class without_a_record : IAsyncLifetime
{
    private static readonly string[] Telling = ["Aïssata", "Dicko", "Aïcha", "1994-05", "70123456"];
    private readonly ReintegrationHost service = new();

    [Theory, Shows("R-35")]
    [InlineData("revoke insert on reintegration.mt_events from reintegration_serve")]
    [InlineData("revoke insert on reintegration.mt_doc_accessrecord from reintegration_serve")]
    [InlineData("drop table reintegration.mt_doc_accessrecord")]
    public async Task there_is_no_data(string fault)
    {
        var @case = await service.APresentedCaseAsync();
        await service.QueryAsync(fault);

        var refused = await service.SendAsync(Request.Get(Actor.Caseworker, @case.Url).For("case-management"));
        refused.ShouldBeProblem("unavailable", 503);
        Telling.ShouldAllBe(value => !refused.Body.Contains(value));
        (await service.SendAsync(Request.Get(Actor.Caseworker, @case.Url))).ShouldShow();
    }

    [Fact]
    public async Task there_is_no_data_without_the_keys_either()
    {
        var @case = await service.APresentedCaseAsync();
        await using var other = await service.StartAsync(web => web.UseSetting("ConnectionStrings:keys", $"{service.Keys};Port=1"));

        var refused = await ReintegrationHost.SendAsync(other, Request.Get(Actor.Caseworker, @case.Url).For("case-management"));
        refused.ShouldBeProblem("unavailable", 503);
        Telling.ShouldAllBe(value => !refused.Body.Contains(value));
    }

    public ValueTask InitializeAsync() => service.InitializeAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();
}
