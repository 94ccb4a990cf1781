using System.Diagnostics;
using Concord.Platform.Running;

namespace Concord.Platform.Tests.Running;

public sealed class an_interruption_stops_what_was_started_and_nothing_else(Sandbox sandbox) : IClassFixture<Sandbox>
{
    [Fact]
    public async Task ctrl_c_stops_everything_that_this_up_started()
    {
        await sandbox.RunAsync("down");
        using var up = await InForegroundAsync();
        var processes = sandbox.Up.Processes;

        await InterruptAsync(up);

        processes.Values.ShouldAllBe(pid => ProcessIdentity.Of(pid) == null);
        new DatabaseServer(sandbox.Home).IsRunning.ShouldBeFalse();
        File.Exists(sandbox.Home.PlatformFile).ShouldBeFalse();
    }

    [Fact]
    public async Task ctrl_c_leaves_what_an_earlier_up_started()
    {
        var before = await sandbox.BringUpAsync();
        Process.GetProcessById(before.Processes["notes"]).Kill();
        using var up = await InForegroundAsync();
        var restarted = sandbox.Up.Processes["notes"];

        await InterruptAsync(up);

        ProcessIdentity.Of(restarted).ShouldBeNull();
        ProcessIdentity.Of(before.Processes["gateway"]).ShouldNotBeNull();
        new DatabaseServer(sandbox.Home).IsRunning.ShouldBeTrue();
    }

    [Fact]
    public async Task a_launcher_killed_half_way_leaves_nothing_that_hinders_the_next()
    {
        await sandbox.RunAsync("reset", "--yes");
        using var up = sandbox.Start("up");
        await LineAsync(up, "PostgreSQL");
        up.Kill();
        await up.WaitForExitAsync(TestContext.Current.CancellationToken);

        await sandbox.BringUpAsync();
    }

    [Fact]
    public async Task a_recycled_process_id_is_neither_trusted_nor_killed()
    {
        await sandbox.RunAsync("down");
        using var stranger = Process.Start("sleep", "60");
        var recycled = new ProcessIdentity(stranger.Id, "a start long ago");
        new ProcessBook(sandbox.Home).Write(new("notes", recycled, "http://127.0.0.1:1", "", ""));

        (await sandbox.BringUpAsync()).Processes["notes"].ShouldNotBe(stranger.Id);
        await sandbox.RunAsync("down");

        stranger.HasExited.ShouldBeFalse();
        stranger.Kill();
    }

    private async Task<Process> InForegroundAsync()
    {
        var up = sandbox.Start("up");
        await LineAsync(up, "Ctrl-C stops");
        return up;
    }

    private static async Task LineAsync(Process up, string part)
    {
        while (await up.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            if (line.Contains(part, StringComparison.Ordinal))
                return;
        throw new InvalidOperationException($"up ended without saying {part}: {await up.StandardError.ReadToEndAsync()}");
    }

    private static async Task InterruptAsync(Process up)
    {
        ProcessIdentity.Of(up.Id).ShouldNotBeNull().Signal(ProcessIdentity.Interrupt);
        await up.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30));
        up.ExitCode.ShouldBe(0);
    }
}
