using System.Diagnostics;
using Concord.Platform.Running;

namespace Concord.Platform.Tests;

/// <summary>A running system of its own in a folder of its own: two stand-in services, brought up and down by the real launcher.</summary>
public sealed class Sandbox : IAsyncLifetime
{
    private static readonly string Launcher = Path.Combine(AppContext.BaseDirectory, "Concord.Platform.dll");

    public string Root { get; } = Directory.CreateTempSubdirectory("concord-").FullName;
    public int NotesPort { get; } = Ports.AnyFree();
    public int GatewayPort { get; } = Ports.AnyFree();
    public string Concord => Path.Combine(Root, ".concord");
    internal Home Home => new(Path.Combine(Root, "tye.yaml"));
    public PlatformFile Up => PlatformFile.Load(Home.PlatformFile).ShouldNotBeNull();

    public static string StandIn { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../StandIn/StandIn.csproj"));

    public ValueTask InitializeAsync()
    {
        // Another user, whom PostgreSQL may run as, must be able to pass.
        File.SetUnixFileMode(Root, (UnixFileMode)0b111_101_101);
        Describe();
        return ValueTask.CompletedTask;
    }

    public void Describe(string gatewayVariables = "") => File.WriteAllText(Home.Description, $$"""
        name: sandbox
        services:
        - name: notes
          project: {{StandIn}}
          bindings:
          - port: {{NotesPort}}
            protocol: http
          env:
          - name: ConnectionStrings__serve
            value: ${postgres:notes_serve}
          - name: Identity__DevelopmentClients__partner
            value: ${secret:dev-partner}
          - name: Identity__DevelopmentClients__caseworker
            value: ${secret:dev-caseworker}
        - name: gateway
          project: {{StandIn}}
          bindings:
          - port: {{GatewayPort}}
            protocol: http
          env:
          - name: Destinations__notes
            value: ${notes}
        {{gatewayVariables}}
        """);

    public Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", [Launcher, .. arguments, "--tye", Home.Description])
    {
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    public async Task<Said> RunAsync(params string[] arguments)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var process = Start(arguments);
        using var late = patience.Token.Register(process.Kill);
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, output[0], output[1].Trim());
    }

    public async Task<PlatformFile> BringUpAsync()
    {
        var said = await RunAsync("up", "--detach");
        said.ExitCode.ShouldBe(0, said.Error + said.Output);
        return Up;
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync("reset", "--yes");
        Directory.Delete(Root, recursive: true);
    }
}

public sealed record Said(int ExitCode, string Output, string Error);
