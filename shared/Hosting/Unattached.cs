using Concord.Hosting.Neighbours;
using Microsoft.Extensions.Configuration;

namespace Concord.Hosting;

/// <summary>Verbs that write code or describe the service need its configuration complete and nothing that it points to.</summary>
internal static class Unattached
{
    public static void Configure(IConfigurationManager configuration)
    {
        foreach (var role in new[] { "serve", "owner", "seal", "keys" })
            configuration[$"ConnectionStrings:{role}"] ??= "Host=127.0.0.1;Username=nobody";
        ConfigureKeys(configuration);
        configuration["Identity:Issuer"] ??= "http://127.0.0.1/";
    }

    /// <summary>Whoever doesn't serve needs no keys.</summary>
    public static void ConfigureKeys(IConfigurationManager configuration)
    {
        configuration["Privacy:IndexKey"] ??= Convert.ToBase64String(new byte[32]);
        configuration["Privacy:KeyEncryptionKey"] ??= Convert.ToBase64String(new byte[32]);
        Road.Unattached(configuration);
        configuration["Ledger:Keys"] ??= Path.GetTempPath();
    }
}
