using System.Diagnostics.Metrics;
using Concord.Ledger.Checkpoints;
using Concord.Ledger.Sealing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Concord.Hosting;

/// <summary>Every context has a ledger by standing up: one sealer, signed checkpoints, keys outside the database.</summary>
internal static class Ledgers
{
    public static IHostApplicationBuilder AddLedger(this IHostApplicationBuilder builder, ContextModel context)
    {
        var (configuration, origin) = (builder.Configuration, Origin(builder.Configuration, context));
        var seal = Connections.Required(configuration, "seal");
        builder.Services.AddSingleton(_ => new LedgerIdentity(context.Schema, origin, Mac(configuration), Signer(builder, origin))
        {
            Channel = context.Channel,
            KeyFolder = configuration["Ledger:Keys"],
            Trust = configuration["Ledger:Trust"] is { Length: > 0 } trust ? trust : null,
            Witnesses = configuration["Ledger:Witnesses"] is { Length: > 0 } witnesses ? witnesses : null,
            CheckpointsEvery = TimeSpan.FromSeconds(configuration.GetValue("Ledger:CheckpointSeconds", 10)),
        });
        builder.Services.AddSingleton(services => new LedgerStore(services.GetRequiredService<NpgsqlDataSource>(), context.Schema));
        builder.Services.AddSingleton(services => new CosignatureStore(services.GetRequiredService<NpgsqlDataSource>(), context.Schema));
        builder.Services.AddSingleton(services => new LedgerPlaces(services.GetRequiredService<NpgsqlDataSource>(), context.Schema));
        // A process that only serves leaves the sealing to the others.
        if (configuration.GetValue("Ledger:Seal", defaultValue: true))
            builder.Services.AddHostedService(services => new Sealer(
                Sealer.Over(seal, $"{context.Name} sealer"), services.GetRequiredService<LedgerIdentity>(), services.GetRequiredService<IMeterFactory>(), services.GetRequiredService<ILogger<Sealer>>(), services.GetRequiredService<Chain>().Sealing));
        return builder;
    }

    /// <summary>The code that the append writes and the sealer checks: made from one key, or every event would be refused.</summary>
    public static EventMac Mac(IConfiguration configuration) => EventMac.Under(Convert.FromBase64String(Connections.Key(configuration, "Privacy:IndexKey")));

    private static string Origin(IConfiguration configuration, ContextModel context) =>
        configuration["Ledger:Origin"] ?? $"{new Uri(configuration["Identity:Issuer"]!).Authority}/{context.Name}";

    // Only a development machine may make the key itself: two processes with keys of their own would sign one log.
    private static SignerKey Signer(IHostApplicationBuilder builder, string origin)
    {
        var folder = builder.Configuration["Ledger:Keys"] is { Length: > 0 } named
            ? named
            : throw new ConfigurationFault("Ledger:Keys is not set. Set it to the folder that holds ledger.pem, the key that signs checkpoints; keep it outside the database.");
        var file = Path.Combine(folder, "ledger.pem");
        if (!builder.Environment.IsDevelopment() && !File.Exists(file))
            throw new ConfigurationFault($"{file} is not there. Put the ledger's Ed25519 private key there, the same for every process of this service.");

        var signer = KeyFile.ReadOrCreate(file, origin);
        if (builder.Configuration["Ledger:Trust"] is { Length: > 0 } trust)
            KeyFile.Pin(trust, signer.Public);
        return signer;
    }
}
