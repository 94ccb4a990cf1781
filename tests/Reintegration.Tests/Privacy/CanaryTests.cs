using Concord.Harness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Concord.Reintegration.Tests.Privacy;

/// <summary>A word of its own in every personal field of every command, taken through every flow, and looked for wherever it could have been left.</summary>
public sealed class a_canary : IAsyncLifetime
{
    private readonly ReintegrationHost service = new();
    private readonly Overheard overheard = new();
    private readonly string given = Word(), family = Word(), alias = Word(), narrative = Word(), digits = $"{Random.Shared.NextInt64(100_000_000_000, 999_999_999_999)}";

    [Fact]
    public async Task is_found_in_no_table_no_log_no_trace_and_no_write_ahead_log()
    {
        await using var host = await service.StartAsync(web => web.ConfigureServices(services => services.AddSingleton<ILoggerProvider>(overheard)));
        await LiveAsync(host);

        string[] words = [given, family, alias, narrative, digits];
        (await StolenDisk.TablesHoldingAsync(service.Admin, ["BF5601"])).ShouldContain("reintegration.mt_doc_casedetails", "what isn't personal is found");
        (await StolenDisk.TablesHoldingAsync(service.Admin, words)).ShouldBeEmpty();
        (await StolenDisk.TablesHoldingAsync(service.KeysAdmin, words)).ShouldBeEmpty();
        (await StolenDisk.SegmentsHoldingAsync(service.Admin, ["reintegration.mt_doc_casedetails", "CandidatePresented"])).ShouldNotBeEmpty("the log is looked through");
        (await StolenDisk.SegmentsHoldingAsync(service.Admin, words)).ShouldBeEmpty();
        overheard.Count.ShouldBeGreaterThan(100);
        overheard.Holding(words).ShouldBeEmpty();
    }

    private async Task LiveAsync(Alba.IAlbaHost host)
    {
        var present = A.PresentCandidate() with { Names = new(given, family, [alias]), Phone = $"+{digits}" };
        var command = Request.Command(Actor.Partner, StandingCase.Cases, present);
        var opened = await ReintegrationHost.SendAsync(host, command);
        opened.ShouldHaveDone(201, 1);
        await ReintegrationHost.SendAsync(host, command);
        await ReintegrationHost.SendAsync(host, command with { Body = command.Body!.Replace("\"sex\"", "\"sax\"", StringComparison.Ordinal) });
        await ReintegrationHost.SendAsync(host, command.Under(Guid.NewGuid().ToString("N")) with { Body = $"{{\"{given}\":\"{family}\"" });

        var (@case, version) = (new StandingCase(opened.Location, 1), 1);
        foreach (var (actor, step) in Steps())
            (await ReintegrationHost.SendAsync(host, GivenOverHttp.Asking(actor, @case with { Version = version }, step))).ShouldHaveDone(204, ++version);
        await ReadAsync(host, @case);

        // And once more where the store itself fails.
        await service.QueryAsync("revoke insert on reintegration.mt_events from reintegration_serve");
        (await ReintegrationHost.SendAsync(host, Request.Command(Actor.Partner, StandingCase.Cases, present))).Status.ShouldBe(500);
        (await ReintegrationHost.SendAsync(host, Request.Get(Actor.Caseworker, @case.Url).For("case-management"))).Status.ShouldBe(503);
    }

    private async Task ReadAsync(Alba.IAlbaHost host, StandingCase @case)
    {
        var details = await ReintegrationHost.SendAsync(host, Request.Get(Actor.Caseworker, @case.Url).For("case-management"));
        details.ShouldShow().GetProperty("person").GetProperty("givenName").GetString().ShouldBe(given);
        var person = details.Json.GetProperty("case").GetProperty("participant").GetGuid();
        foreach (var record in new[] { person, @case.Id })
        {
            foreach (var route in new[] { "", "/state", "/diff?from=0" })
                (await ReintegrationHost.SendAsync(host, Request.Get(Actor.Auditor, $"/v1/reintegration/history/{record}{route}").For("audit"))).ShouldShow();
        }

        (await ReintegrationHost.SendAsync(host, Request.Get(Actor.Supervisor, $"/v1/reintegration/subjects/{person}/copy").For("subject-rights"))).ShouldShow().GetRawText().ShouldContain(narrative);
        (await ReintegrationHost.SendAsync(host, Request.Get(Actor.Supervisor, $"/v1/reintegration/subjects/{person}/copy").For("subject-rights").With("Accept", "text/markdown"))).Body.ShouldContain(given);
        foreach (var word in new[] { given, family, alias, narrative })
            (await ReintegrationHost.SendAsync(host, Request.Post(Actor.Caseworker, $"{StandingCase.Cases}/search", A.SearchFor(word)).For("protection"))).ShouldShow();
    }

    private IEnumerable<(Actor By, object Command)> Steps() =>
    [
        (Actor.Caseworker, A.OpenScreening()), (Actor.Supervisor, A.ConfirmEligibility()), (Actor.Caseworker, A.GrantConsent()), (Actor.Caseworker, A.RegisterParticipant()),
        (Actor.Caseworker, A.CompleteProfile() with { Answers = narrative }), (Actor.Caseworker, A.IssueProgrammeCard() with { Text = narrative }), (Actor.Supervisor, A.AssignCaseworker()), (Actor.Supervisor, A.ApprovePlan()), (Actor.Caseworker, A.RecordFollowUpVisit() with { Narrative = narrative }),
    ];

    public ValueTask InitializeAsync() => service.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        overheard.Dispose();
        await service.DisposeAsync();
    }

    // Nothing that a codec or a normal form would write in another way.
    private static string Word() => string.Concat(Enumerable.Range(0, 16).Select(_ => (char)('a' + Random.Shared.Next(26))));
}
