using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Concord.Platform.Running;

namespace Concord.Platform.Tests.Running;

public sealed class up_reaches_one_state_from_any_other(Sandbox sandbox) : IClassFixture<Sandbox>
{
    private static readonly HttpClient Http = new();
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task all_processes_are_ready_and_written_down_for_scripts()
    {
        var file = await sandbox.BringUpAsync();

        file.Gateway.ShouldBe($"http://127.0.0.1:{sandbox.GatewayPort}");
        file.Client("dev-partner").Role.ShouldBe("partner");
        (await Http.GetAsync($"{file.Services["notes"]}/health/ready", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Http.GetStringAsync($"{file.Services["notes"]}/secret-of/partner", Cancellation)).ShouldBe(file.Client("dev-partner").Secret);
        File.GetUnixFileMode(sandbox.Home.PlatformFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.GetUnixFileMode(sandbox.Home.Secrets).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        (await sandbox.RunAsync("status")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task started_twice_it_says_so_and_touches_nothing()
    {
        var before = await sandbox.BringUpAsync();

        var again = await sandbox.RunAsync("up");

        again.ExitCode.ShouldBe(0);
        again.Output.ShouldContain($"Concord is already up at {before.Gateway}");
        sandbox.Up.Processes.ShouldBe(before.Processes);
    }

    [Fact]
    public async Task two_at_the_same_moment_start_one_system()
    {
        await sandbox.RunAsync("down");

        var both = await Task.WhenAll(sandbox.RunAsync("up", "--detach"), sandbox.RunAsync("up", "--detach"));

        both.ShouldAllBe(said => said.ExitCode == 0);
        both.Count(said => said.Output.Contains("already up")).ShouldBe(1);
    }

    [Fact]
    public async Task a_killed_service_comes_back_alone_and_nothing_is_lost()
    {
        var before = await sandbox.BringUpAsync();
        await Http.PostAsync($"{before.Services["notes"]}/notes", content: null, Cancellation);
        var written = await NotesAsync(before);
        Process.GetProcessById(before.Processes["notes"]).Kill();

        var after = await sandbox.BringUpAsync();

        after.Processes["notes"].ShouldNotBe(before.Processes["notes"]);
        after.Processes["gateway"].ShouldBe(before.Processes["gateway"]);
        (await NotesAsync(after)).ShouldBe(written);
    }

    [Fact]
    public async Task a_port_that_is_taken_is_named_in_one_sentence_and_up_works_when_it_is_free()
    {
        await sandbox.RunAsync("down");
        using (var stranger = new TcpListener(IPAddress.Loopback, sandbox.NotesPort))
        {
            stranger.Start();
            var refused = await sandbox.RunAsync("up", "--detach");
            refused.ExitCode.ShouldBe(1);
            refused.Error.ShouldBe($"Port {sandbox.NotesPort}, which notes needs, is taken by another program: stop that program, or give the service another in tye.yaml, and run ./platform up again.");
        }

        await sandbox.BringUpAsync();
    }

    [Fact]
    public async Task a_full_disk_is_named_in_one_sentence_and_up_works_when_there_is_room()
    {
        await sandbox.BringUpAsync();
        await sandbox.RunAsync("down");
        var full = Path.Combine(sandbox.Home.Postgres, "data", "concord.conf");
        File.Delete(full);
        File.CreateSymbolicLink(full, "/dev/full");

        var refused = await sandbox.RunAsync("up", "--detach");
        refused.ExitCode.ShouldBe(1);
        refused.Error.ShouldBe("The disk is full: free some space and run ./platform up again.");

        File.Delete(full);
        await sandbox.BringUpAsync();
    }

    [Fact]
    public async Task a_service_that_fails_is_quoted_and_what_was_started_with_it_is_stopped()
    {
        await sandbox.RunAsync("down");
        sandbox.Describe("  - name: StandIn__Fails\n    value: the door is jammed");

        var refused = await sandbox.RunAsync("up", "--detach");

        refused.ExitCode.ShouldBe(1);
        refused.Error.ShouldContain("gateway ended before it was ready");
        refused.Error.ShouldContain("the door is jammed");
        new ProcessBook(sandbox.Home).AllAlive().ShouldBeEmpty();
        sandbox.Describe();
        await sandbox.BringUpAsync();
    }

    private static Task<string> NotesAsync(PlatformFile file) => Http.GetStringAsync($"{file.Services["notes"]}/notes", Cancellation);
}
