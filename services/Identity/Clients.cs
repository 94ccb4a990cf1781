using Npgsql;

namespace Concord.Identity;

/// <summary>Registers the configured clients at start; until the database answers it waits, and the process isn't ready.</summary>
internal sealed partial class Clients(IServiceScopeFactory scopes, IReadOnlyCollection<Client> clients, ILogger<Clients> log) : BackgroundService
{
    public bool Registered { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var retry = new PeriodicTimer(TimeSpan.FromSeconds(1));
        do
        {
            Registered = await Register(stoppingToken);
        }
        while (!Registered && await retry.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<bool> Register(CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ClientRegister>().Replace(clients, stopping);
            LogRegistered(log, clients.Count);
            return true;
        }
        catch (Exception fault) when (fault.GetBaseException() is NpgsqlException or System.Net.Sockets.SocketException)
        {
            LogWaiting(log, fault.GetBaseException().Message);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} clients may ask for tokens.")]
    private static partial void LogRegistered(ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The clients are not registered yet, trying again in a second ({Why}). Has the migrate verb been run?")]
    private static partial void LogWaiting(ILogger log, string why);
}

internal static class ClientsRegistration
{
    public static WebApplicationBuilder AddClients(this WebApplicationBuilder builder)
    {
        Client[] clients =
        [
            .. ConfiguredClients.From(builder.Configuration),
            .. builder.Environment.IsDevelopment() ? DevelopmentClients.From(builder.Configuration) : [],
        ];
        builder.Services.AddScoped<ClientRegister>();
        builder.Services.AddSingleton<IReadOnlyCollection<Client>>(clients);
        builder.Services.AddSingleton<Clients>().AddHostedService(services => services.GetRequiredService<Clients>());
        return builder;
    }
}
