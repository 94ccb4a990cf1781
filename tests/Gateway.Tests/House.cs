using Concord.Gateway.Tests;
using Concord.Harness;

[assembly: AssemblyFixture(typeof(House))]

namespace Concord.Gateway.Tests;

/// <summary>Identity and gateway run as they do outside, with an echo where the reintegration service would be.</summary>
public sealed class House : IAsyncLifetime
{
    private readonly List<IAsyncDisposable> running = [];
    private readonly string folder = Directory.CreateTempSubdirectory("concord-gateway-tests-").FullName;
    private readonly string identity = Free.Address();
    private Database? database;
    private EchoService? echo;

    public string Issuer { get; } = Free.Address();
    public HttpClient Gateway { get; private set; } = null!;

    public Dictionary<string, string> IdentitySettings => new(database!.ConnectionStrings("identity"))
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["ASPNETCORE_URLS"] = identity,
        ["Identity__Issuer"] = Issuer,
        ["Identity__Keys"] = Path.Combine(folder, "keys"),
        ["Identity__DevelopmentSecret"] = "secret of the tests",
    };

    public async ValueTask InitializeAsync()
    {
        database = await Database.Create();
        echo = await EchoService.Start();
        await Task.WhenAll(Migrate("services/Identity", IdentitySettings), Migrate("gateway", GatewaySettings(Issuer)));
        await Task.WhenAll(Serve("services/Identity", IdentitySettings), Serve("gateway", GatewaySettings(Issuer)));
        Gateway = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(Issuer) };
    }

    /// <summary>Another gateway to the same house, with some settings changed.</summary>
    internal async Task<HttpClient> OtherGateway(params (string Key, string Value)[] changes)
    {
        var address = Free.Address();
        var settings = GatewaySettings(address);
        foreach (var (key, value) in changes)
            settings[key] = value;
        await Serve("gateway", settings);
        return new HttpClient { BaseAddress = new Uri(address) };
    }

    public async ValueTask DisposeAsync()
    {
        Gateway?.Dispose();
        foreach (var part in running)
            await part.DisposeAsync();
        if (echo is not null)
            await echo.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    internal Dictionary<string, string> GatewaySettings(string address) => new(database!.ConnectionStrings("gateway"))
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["ASPNETCORE_URLS"] = address,
        ["Identity__Issuer"] = Issuer,
        ["Destinations__identity"] = identity,
        ["Destinations__reintegration"] = echo!.Address,
        ["Proxy__LongestSilence"] = "00:00:02",
        ["Quotas__searches"] = "3",
    };

    internal Database Database => database!;

    private static async Task Migrate(string project, Dictionary<string, string> settings)
    {
        var (exitCode, errors) = await RunningProcess.Finish(project, settings, "migrate");
        exitCode.ShouldBe(0, errors);
    }

    private async Task Serve(string project, Dictionary<string, string> settings)
    {
        var process = await RunningProcess.Serve(project, settings);
        lock (running)
            running.Add(process);
    }
}
