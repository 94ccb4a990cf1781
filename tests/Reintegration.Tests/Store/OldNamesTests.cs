using Concord.Harness;

namespace Concord.Reintegration.Tests.Store;

/// <summary>A service of its own, whose index is put back to what it was before names were heard.</summary>
public sealed class names_that_were_indexed_before_they_were_heard : IAsyncLifetime
{
    private readonly ReintegrationHost service = new();

    [Fact]
    public async Task are_found_by_their_sound_after_the_next_start_as_they_stand_now()
    {
        var (named, renamed) = (await PresentedAsync("Rasmané", "Ouédraogo"), await PresentedAsync("Awa", "Diallo"));
        var person = (await service.DetailsAsync(renamed)).GetProperty("participant").GetGuid();
        (await service.SendAsync(Request.Command(Actor.Caseworker, $"/v1/reintegration/participants/{person}/rectify-participant", A.RectifyParticipant() with { Names = new("Awa", "Ouattara") }).Seen(1))).ShouldHaveDone(204, 2);
        await service.QueryAsync("update reintegration.mt_doc_nameindex set data = data - 'sounds'");
        (await AlikeAsync("Wedraogo")).ShouldBeEmpty();

        // One was done before the process died: it goes on with the rest.
        await service.QueryAsync($"update reintegration.mt_doc_nameindex set data = jsonb_set(data, '{{sounds}}', '[]') where id = '{person}'");
        await using (await service.StartAsync())
            await Patience.UntilAsync(() => AlikeAsync("Wedraogo"), found => found.Contains(named.Id));
        await service.QueryAsync($"update reintegration.mt_doc_nameindex set data = data - 'sounds' where id = '{person}'");
        await using (await service.StartAsync())
            await Patience.UntilAsync(() => AlikeAsync("Watara"), found => found.Contains(renamed.Id));
        (await AlikeAsync("Jalloh")).ShouldBeEmpty("that is no name of theirs any more");
        (await service.QueryAsync("select count(*) from reintegration.mt_doc_nameindex where jsonb_typeof(data -> 'sounds') is distinct from 'array'")).ShouldBe(0L);
    }

    private Task<StandingCase> PresentedAsync(string given, string family) => service.APresentedCaseAsync(A.PresentCandidate() with { Names = new(given, family) });

    private async Task<IReadOnlyList<Guid>> AlikeAsync(string name) =>
        [.. (await service.SendAsync(Request.Post(Actor.Supervisor, $"{StandingCase.Cases}/search", A.SearchFor(name)).For("case-management"))).ShouldShow().GetProperty("soundsLike").EnumerateArray().Select(found => found.GetProperty("id").GetGuid())];

    public ValueTask InitializeAsync() => service.InitializeAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();
}
