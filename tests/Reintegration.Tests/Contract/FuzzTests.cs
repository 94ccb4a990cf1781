using System.Collections.Concurrent;
using System.Text.Json;
using Concord.Harness;
using Concord.Hosting;
using Concord.Reintegration.Views;

namespace Concord.Reintegration.Tests.Contract;

/// <summary>The service with a database of its own, so that what is stored can be counted.</summary>
public sealed class FuzzedHost() : ServiceHost<CaseDetails>("reintegration");

/// <summary>Whatever is sent: never a fault, always a problem of a registered kind, and nothing stored.</summary>
public sealed class whatever_is_sent(FuzzedHost service) : IClassFixture<FuzzedHost>
{
    private const int Seed = 20250115;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task is_answered_in_kind_and_leaves_nothing_behind()
    {
        var presented = await service.SendAsync(Request.Command(Actor.Partner, StandingCase.Cases, A.PresentCandidate()));
        var cases = new FuzzCases(await OpenApiOperation.AllAsync(service.Host), presented.Json.GetProperty("id").GetGuid(), Seed).All();
        var before = await StoredAsync();

        var faults = new ConcurrentBag<string>();
        using var client = service.Host.Server.CreateClient();
        using var patience = new CancellationTokenSource(Longest);
        await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = patience.Token }, async (sent, stop) =>
        {
            using var message = sent.Message();
            using var response = await client.SendAsync(message, stop);
            if (Fault(sent, await Reply.ReadAsync(response)) is { } fault)
                faults.Add($"{sent} → {fault}");
        });

        faults.Order().ShouldBeEmpty();
        (await StoredAsync()).ShouldBe(before);
        TestContext.Current.SendDiagnosticMessage("{0} requests gone wrong", cases.Count);
        cases.Count.ShouldBeGreaterThan(3000);
    }

    private async Task<(object? Events, object? Answers)> StoredAsync() =>
        (await service.QueryAsync("select count(*) from reintegration.mt_events"), await service.QueryAsync("select count(*) from reintegration.mt_doc_answeredrequest"));

    private static string? Fault(FuzzRequest sent, Reply reply) => reply.Status switch
    {
        >= 500 => $"{reply.Status} {reply.Body}",
        < 300 => sent.MayBeTaken ? null : $"taken: {reply.Status} {reply.Body}",
        < 400 => $"led elsewhere: {reply.Status}",
        _ when reply.Header("Content-Type") != "application/problem+json" => $"{reply.Status} as {reply.Header("Content-Type")}",
        _ => NoProblem(reply),
    };

    private static string? NoProblem(Reply reply)
    {
        var problem = JsonSerializer.Deserialize<Problem>(reply.Body, JsonSerializerOptions.Web)!;
        var known = ProblemTypes.All.Values.Any(type => $"/problems/{type.Slug}" == problem.Type && type.Status == reply.Status);
        return known && problem.Status == reply.Status && problem.Detail.Length > 0 ? null : $"no registered problem: {reply.Status} {reply.Body}";
    }
}
