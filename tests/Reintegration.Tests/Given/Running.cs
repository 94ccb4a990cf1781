using Concord.Harness;

namespace Concord.Reintegration.Tests;

/// <summary>The service in a process of its own, over the database that was made for it.</summary>
internal static class Running
{
    private const string Project = "services/Reintegration";

    /// <summary>Starts it, with some settings changed.</summary>
    public static RunningProcess Run(this ReintegrationHost service, params (string Key, string Value)[] changes) => RunningProcess.Start(Project, Settings(service, changes));

    /// <summary>Starts it and waits until it serves.</summary>
    public static Task<RunningProcess> RunAndServeAsync(this ReintegrationHost service, params (string Key, string Value)[] changes) => RunningProcess.Serve(Project, Settings(service, changes));

    private static Dictionary<string, string> Settings(ReintegrationHost service, (string Key, string Value)[] changes)
    {
        var settings = new Dictionary<string, string>(service.Settings()) { ["ASPNETCORE_ENVIRONMENT"] = "Development" };
        foreach (var (key, value) in changes)
            settings[key] = value;
        return settings;
    }
}
