using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Concord.Harness;
using Concord.Ledger.Checkpoints;
using Concord.Ledger.Evidence;
using Concord.Ledger.Verify;
using Concord.Reintegration.Tests.Ledger;

namespace Concord.Reintegration.Tests.Replay;

public sealed class evidence_taken_away(ReintegrationHost service)
{
    private const string Narrative = "She sleeps badly";

    [Fact]
    public async Task holds_under_both_verifiers_and_says_how_many_events_there_are()
    {
        var (pack, visited) = await APackAsync(purpose: "audit");
        (pack.Headers["Concord-Version"], pack.Headers["Content-Type"]).ShouldBe(("7", "application/zip"));
        pack.Headers["ETag"].ShouldBe("\"7\"");
        pack.Headers["Content-Disposition"].ShouldContain($"{visited.Id}-v7.zip");

        await BothSayAsync(pack.Zip, 0, "The stream has exactly 7 events at this checkpoint.");
        Read(pack.Zip, PackFiles.Events).ShouldContain(Narrative);
        Read(pack.Zip, PackFiles.Report).ShouldContain("as agreed with her");
    }

    [Fact]
    public async Task withholds_what_is_personal_without_the_purpose_and_rests_on_the_same_root()
    {
        var (whole, visited) = await APackAsync(purpose: "audit");
        var redacted = await Patience.UntilAsync(async () =>
        {
            whole = await TakeAsync(visited, Actor.Auditor, "audit");
            return await TakeAsync(visited, Actor.Supervisor, "case-management");
        }, taken => Manifest(taken.Zip).GetProperty("size").GetInt64() == Manifest(whole.Zip).GetProperty("size").GetInt64());

        Manifest(redacted.Zip).GetProperty("root").GetString().ShouldBe(Manifest(whole.Zip).GetProperty("root").GetString());
        (Manifest(whole.Zip).GetProperty("closed").GetInt64(), Manifest(redacted.Zip).GetProperty("opened").GetInt64()).ShouldBe((0, 0));
        await BothSayAsync(redacted.Zip, 0, "The stream has exactly 7 events at this checkpoint.");
        foreach (var withheld in new[] { Narrative, "as agreed with her", "\"salt\"" })
            PackFiles.All.ShouldAllBe(file => !Read(redacted.Zip, file).Contains(withheld, StringComparison.Ordinal));
        redacted.Headers["Content-Disposition"].ShouldContain("-redacted.zip");
    }

    [Fact]
    public async Task is_found_forged_whatever_is_changed_in_it()
    {
        var (pack, _) = await APackAsync(purpose: "audit");
        foreach (var file in PackFiles.All)
            await BothSayAsync(Forged(pack.Zip, file), 1);
        await BothSayAsync(PackZip.Write(PackZip.Read(pack.Zip).Select(entry => entry.Name == PackFiles.Events ? (entry.Name, Cut(entry.Content)) : entry)), 1);
    }

    [Fact]
    public async Task is_refused_with_a_time_to_ask_again_while_no_checkpoint_holds_the_record()
    {
        await using var alone = new ReintegrationHost();
        await alone.PrepareAsync();
        await alone.QueryAsync("update reintegration.ledger_state set term = term; revoke insert on reintegration.ledger_checkpoints from reintegration_seal");
        await alone.ServeAsync();
        var presented = await alone.APresentedCaseAsync();

        var refused = await alone.SendAsync(Request.Get(Actor.Auditor, $"{presented.History}/evidence"));
        refused.ShouldBeProblem("unavailable", 503).GetProperty("detail").GetString()!.ShouldContain("checkpoint");
        refused.Header("Retry-After").ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task is_for_those_who_may_see_the_record_and_for_a_purpose_that_they_have()
    {
        var presented = await service.APresentedCaseAsync();
        (await service.SendAsync(Request.Get(Actor.Auditor with { Areas = ["ML"] }, $"{presented.History}/evidence"))).ShouldBeProblem("not-found", 404);
        (await service.SendAsync(Request.Get(Actor.Caseworker, $"{presented.History}/evidence"))).ShouldBeProblem("forbidden", 403);
        await service.PackAsync(presented.Id, 1);
        (await service.SendAsync(Request.Get(Actor.Supervisor, $"{presented.History}/evidence").For("audit"))).ShouldBeProblem("purpose-not-allowed", 403);
        (await service.SendAsync(Request.Get(Actor.Auditor, $"{presented.History}/evidence?version=1"))).ShouldPointAt("query:version");
    }

    private async Task BothSayAsync(byte[] zip, int exitCode, string? statement = null)
    {
        var keys = (await service.SendAsync(Request.Get(Actor.Auditor, "/v1/reintegration/ledger/keys"))).Body;
        var report = PackVerifier.Verify(zip, [.. keys.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(VerifierKey.Read)]);
        report.ExitCode.ShouldBe(exitCode, string.Join('\n', report.Faults));
        var other = await OtherVerifier.JudgeAsync(zip, keys);
        other.ExitCode.ShouldBe(exitCode, $"{other.Says}");
        other.Says.GetProperty("faults").EnumerateArray().Select(fault => (fault.GetProperty("code").GetString(), fault.GetProperty("where").GetString()))
            .ShouldBe(report.Faults.Select(fault => ((string?)fault.Code, (string?)fault.Where)), ignoreOrder: true);
        if (statement is not null)
            (report.Statements.Contains(statement), $"{other.Says}".Contains("exactly 7 events", StringComparison.Ordinal)).ShouldBe((true, true));
    }

    // Its seventh event tells personal things, and why it was recorded.
    private async Task<((byte[] Zip, Dictionary<string, string> Headers) Pack, StandingCase Case)> APackAsync(string purpose)
    {
        var accompanied = await service.AnAccompaniedCaseAsync();
        var visit = GivenOverHttp.Asking(Actor.Caseworker, accompanied, A.RecordFollowUpVisit()).With("Concord-Reason", "as agreed with her");
        (await service.SendAsync(visit)).ShouldHaveDone(204, 7);
        await service.PackAsync(accompanied.Id, 7);
        return (await TakeAsync(accompanied, Actor.Auditor, purpose), accompanied);
    }

    private async Task<(byte[] Zip, Dictionary<string, string> Headers)> TakeAsync(StandingCase @case, Actor actor, string purpose)
    {
        using var client = service.Host.Server.CreateClient();
        using var response = await client.SendAsync(Request.Get(actor, $"{@case.History}/evidence").For(purpose).Message());
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        return (await response.Content.ReadAsByteArrayAsync(), response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(',', header.Value)));
    }

    private static JsonElement Manifest(byte[] zip) => JsonSerializer.Deserialize<JsonElement>(Read(zip, PackFiles.Manifest));

    // As any program opens it.
    private static string Read(byte[] zip, string file)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        using var reader = new StreamReader(archive.GetEntry(file)!.Open());
        return reader.ReadToEnd();
    }

    private static byte[] Forged(byte[] zip, string file) => PackZip.Write(PackZip.Read(zip).Select(entry => entry.Name == file ? (entry.Name, Changed(entry.Content)) : entry));

    private static byte[] Changed(byte[] content)
    {
        var (forged, middle) = (content.ToArray(), content.Length / 2);
        forged[middle] ^= 1;
        return forged;
    }

    private static byte[] Cut(byte[] lines) => Encoding.UTF8.GetBytes(string.Concat(Encoding.UTF8.GetString(lines).Split('\n', StringSplitOptions.RemoveEmptyEntries)[..^1].Select(line => line + "\n")));
}
