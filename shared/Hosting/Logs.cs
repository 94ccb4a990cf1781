using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Concord.Hosting;

/// <summary>Logs say what an operator acts on; what the frameworks tell each other is kept down.</summary>
public static class Logs
{
    public static void AddLogs(this IHostApplicationBuilder builder, bool quiet)
    {
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ ";
        });
        builder.Logging.SetMinimumLevel(quiet ? LogLevel.Error : LogLevel.Information);
        foreach (var chatty in new[] { "Microsoft", "System", "Marten", "Wolverine", "JasperFx", "Weasel" })
            builder.Logging.AddFilter(chatty, quiet ? LogLevel.Error : LogLevel.Warning);

        // The store would write down every value of a statement that failed; the fault itself is logged where it is met.
        builder.Logging.AddFilter("Marten.IDocumentStore", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", quiet ? LogLevel.Error : LogLevel.Information);
    }
}
