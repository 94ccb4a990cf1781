using Spectre.Console;

namespace Concord.Platform.Running;

/// <summary>
/// Brings Concord up from whatever state it is in: what runs from current sources stays, everything else is built, migrated and started.
/// When it can't finish, it stops what it started.
/// </summary>
internal sealed class Startup(Home home, TyeDescription tye, IAnsiConsole console, int? port)
{
    private readonly Steps _steps = new(console);
    private readonly ProcessBook _book = new(home);
    private readonly DatabaseServer _server = new(home);

    public Started Started { get; } = new(home);

    public async Task<PlatformFile> RunAsync(CancellationToken cancellation)
    {
        try
        {
            var wiring = new Wiring(home, tye, port ?? PortInUse());
            var sources = tye.Services.ToDictionary(service => service.Name, service => wiring.Project(service).Sources(home.Root));
            await StopWhereAsync(record => sources.GetValueOrDefault(record.Name) != record.Sources);
            wiring.CheckPorts(tye.Services.Where(service => _book.Alive(service.Name) is null));

            await _steps.TakeAsync("Build", () => new Build(home).RefreshAsync(tye.Services.Select(service => KeyValuePair.Create(wiring.Project(service), sources[service.Name])), cancellation));
            await _steps.TakeAsync("PostgreSQL", () => StartServerAsync(cancellation));
            var plans = tye.Services.ConvertAll(service => wiring.Plan(service, sources[service.Name], _server.Admin));
            var records = await StartServicesAsync(wiring, plans, cancellation);
            return Publish(wiring, records);
        }
        catch
        {
            await Started.StopAsync();
            throw;
        }
    }

    // A gateway that already runs keeps the port that it was given, until another is asked for.
    private int? PortInUse() => _book.Alive(TyeDescription.GatewayName) is { } gateway ? new Uri(gateway.Address).Port : null;

    private Task StopWhereAsync(Func<ProcessRecord, bool> outdated) =>
        Task.WhenAll(_book.AllAlive().Where(outdated).Select(new ServiceProcess(home).StopAsync));

    private async Task<string> StartServerAsync(CancellationToken cancellation)
    {
        Started.Server = _server.IsPrivate && !_server.IsRunning;
        await _server.StartAsync(cancellation);
        return _server.Address;
    }

    private async Task<List<ProcessRecord>> StartServicesAsync(Wiring wiring, List<ServicePlan> plans, CancellationToken cancellation)
    {
        var current = plans.ToDictionary(plan => plan.Name, plan => plan.Fingerprint);
        await StopWhereAsync(record => current.GetValueOrDefault(record.Name) != record.Fingerprint);

        var missing = plans.Where(plan => _book.Alive(plan.Name) is null).ToList();
        // Asked again, because building took its time, and a stranger there would answer for the service.
        wiring.CheckPorts(missing.Select(plan => tye.Service(plan.Name)));
        if (missing is not [])
            await _steps.TakeAsync("Schemas", () => new Migration(home, _server.Admin).RunAsync(missing, cancellation));

        var records = plans.ConvertAll(plan => _book.Alive(plan.Name) ?? Started.Start(plan));
        await _steps.TakeAsync("Services", () => new Readiness(home).WaitAsync(records, cancellation));
        return records;
    }

    private PlatformFile Publish(Wiring wiring, List<ProcessRecord> records)
    {
        var file = new PlatformFile(
            wiring.Address(TyeDescription.GatewayName),
            records.Where(record => record.Name != TyeDescription.GatewayName).ToDictionary(record => record.Name, record => record.Address),
            wiring.Clients(),
            _server.Admin,
            records.ToDictionary(record => record.Name, record => record.Identity.Pid));
        file.Save(home.PlatformFile);
        return file;
    }
}
