namespace Concord.Platform.Running;

/// <summary>What one launcher started itself, and therefore may stop.</summary>
internal sealed class Started(Home home)
{
    private readonly List<ProcessRecord> _processes = [];

    public bool Server { get; set; }

    public bool Nothing => _processes is [] && !Server;

    public IReadOnlyList<ProcessRecord> Processes => _processes;

    public ProcessRecord Start(ServicePlan plan)
    {
        var record = new ServiceProcess(home).Start(plan);
        _processes.Add(record);
        return record;
    }

    public void Forget(ProcessRecord record) => _processes.Remove(record);

    // The server stays when services that somebody else started still need it.
    public async Task StopAsync()
    {
        File.Delete(home.PlatformFile);
        await Task.WhenAll(_processes.Select(new ServiceProcess(home).StopAsync));
        if (Server && new ProcessBook(home).AllAlive() is [])
            await new DatabaseServer(home).StopAsync();
    }
}
