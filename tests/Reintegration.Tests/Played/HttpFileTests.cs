using Concord.Harness;
using Concord.Reintegration.Views;

namespace Concord.Reintegration.Tests.Played;

/// <summary>A case worker's week by the file of requests alone: from top to bottom, and then the way of nineteen more.</summary>
[Collection(WhatIsPlayed.Together)]
public sealed class a_case_worker_s_week(PlayedHost service) : IClassFixture<PlayedHost>
{
    private const int People = 20;
    private const int AtOnce = 3;
    private const string Each = "== For each participant";

    [Fact]
    public async Task is_played_with_the_http_file_alone_for_twenty_people()
    {
        var file = Read();
        var first = new HttpPlayer(service, file, new Dictionary<string, Reply>());
        foreach (var request in file.Requests)
            (await first.PlayAsync(request)).ShouldBeNull();

        var rest = file.Requests.Where(request => request.Part == "" || request.Part.StartsWith(Each, StringComparison.Ordinal)).ToList();
        await Parallel.ForEachAsync(Enumerable.Range(1, People - 1), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (_, _) =>
        {
            var next = new HttpPlayer(service, file, first.Answers);
            foreach (var request in rest)
                (await next.PlayAsync(request)).ShouldBeNull();
        });
        (await service.QueryAsync("select count(*) from reintegration.mt_events where type = 'case-closed'")).ShouldBe((long)People);
        (await service.QueryAsync("select count(*) from reintegration.mt_events where type = 'post-programme-follow-up-recorded'")).ShouldBe((long)People);
    }

    [Fact]
    public void says_every_header_once() => Read().Requests.ShouldAllBe(request => request.Headers.Select(header => header.Name).Distinct().Count() == request.Headers.Count, "and two If-Match would be none");

    [Fact]
    public void names_what_others_refer_to_once() => Read().Requests.Select(request => request.Name).OfType<string>().ShouldBeUnique();

    private static HttpFile Read()
    {
        using var reader = new StreamReader(typeof(CaseDetails).Assembly.GetManifestResourceStream("requests.http")!);
        return HttpFile.Read(reader.ReadToEnd());
    }
}
