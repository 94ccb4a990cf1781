using System.Collections.Concurrent;
using System.Text.Json;
using Concord.Hosting;
using Shouldly;
using Xunit;

namespace Concord.Harness.Contract;

/// <summary>Whatever is sent: never a fault, always a problem of a registered kind, and nothing stored.</summary>
public abstract class WhateverIsSent(IContextHost service)
{
    private const int Seed = 20250115;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(120);

    [Fact]
    public async Task is_answered_in_kind_and_leaves_nothing_behind()
    {
        var standing = await service.Records.Values.First()();
        var cases = new FuzzCases(await OpenApiOperation.AllAsync(service), standing.Id, Seed).All();
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
        cases.Count.ShouldBeGreaterThan(2000);
    }

    private async Task<(object? Events, object? Answers)> StoredAsync() =>
        (await service.QueryAsync($"select count(*) from {service.Schema}.mt_events"), await service.QueryAsync($"select count(*) from {service.Schema}.mt_doc_answeredrequest"));

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
