using Concord.Harness;
using Concord.Ledger.Checkpoints;
using Concord.Ledger.Evidence;
using Concord.Ledger.Sealing;
using Concord.Ledger.Verify;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Reintegration.Tests.Ledger;

/// <summary>Evidence of what a running service sealed, as both verifiers judge it.</summary>
public sealed class evidence_of_a_case(ReintegrationHost service)
{
    [Fact]
    public async Task holds_and_shows_exactly_all_its_events()
    {
        var @case = await service.ACaseOfferedToDoriAsync();
        var pack = await service.PackAsync(@case.Id, @case.Version);

        var report = PackVerifier.Verify(PackWriter.Write(pack), await KeysAsync());
        report.Faults.ShouldBeEmpty();
        report.ExitCode.ShouldBe(0);
        report.Statements.ShouldContain($"The stream has exactly {@case.Version} events at this checkpoint.");
        var (exitCode, says) = await SecondVerifier.VerifyAsync(PackWriter.Write(pack), await KeysAsync());
        exitCode.ShouldBe(0, "the second verifier agrees");
        says.ShouldContain("exactly 9 events");
    }

    [Fact]
    public async Task stays_provable_while_other_streams_come_and_this_one_grows()
    {
        var @case = await service.ACaseInScreeningAsync();
        (await service.PackAsync(@case.Id, 2)).Lines.Count.ShouldBe(2);
        await service.APresentedCaseAsync();
        @case = await Task.FromResult(@case).After(service, Actor.Supervisor, A.ConfirmEligibility());
        await service.APresentedCaseAsync();

        var later = await service.PackAsync(@case.Id, 3);
        PackVerifier.Verify(PackWriter.Write(later), await KeysAsync()).Statements.ShouldContain("The stream has exactly 3 events at this checkpoint.");
        var cut = later with { Lines = [.. later.Lines.Take(2)], Proofs = [.. later.Proofs.Take(2)] };
        PackVerifier.Verify(PackWriter.Write(cut), await KeysAsync()).Faults.ShouldContain(fault => fault.Code == "history-cut");
    }

    [Fact]
    public async Task is_not_there_for_a_stream_or_a_mission_that_is_not() =>
        (await service.Store().PackAsync("MLI", (await service.PackAsync((await service.APresentedCaseAsync()).Id, 1)).Stream, TestContext.Current.CancellationToken)).ShouldBeNull();

    private async Task<IReadOnlyList<VerifierKey>> KeysAsync() =>
        [.. (await service.SendAsync(Request.Get(Actor.Auditor, "/v1/reintegration/ledger/keys"))).Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(VerifierKey.Read)];
}

/// <summary>The ledger of a running service.</summary>
internal static class LedgerOf
{
    public static LedgerStore Store(this ReintegrationHost service) => service.Host.Services.GetRequiredService<LedgerStore>();

    /// <summary>The pack of a case once a checkpoint holds so many of its events.</summary>
    public static async Task<EvidencePack> PackAsync(this ReintegrationHost service, Guid stream, long events) =>
        (await Patience.UntilAsync(() => service.Store().PackAsync("BFA", stream, TestContext.Current.CancellationToken), pack => pack?.Lines.Count >= events, seconds: 30))!;
}
