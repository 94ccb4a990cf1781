using Concord.Hosting.Disclosures;
using Concord.Hosting.Feeds;
using Concord.Hosting.Subjects;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Concord.Hosting;

/// <summary>Stands a context up with one call: event store, messaging, contract, history, health, telemetry, migration.</summary>
public static class PlatformHost
{
    /// <summary>Runs the service, or the verb that <paramref name="args"/> names; answers the process's exit code.</summary>
    public static Task<int> RunAsync(string[] args, ContextModel context) => PlainWords.OnFault(async () =>
    {
        var verb = args.FirstOrDefault(argument => !argument.StartsWith('-'));
        await using var app = Build(args, verb, context);
        return await Verbs.RunAsync(app, verb, args, context);
    });

    private static WebApplication Build(string[] args, string? verb, ContextModel context)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Limits.Body;
        });
        builder.AddLogs(quiet: verb is not null);
        Verbs.Configure(builder.Configuration, verb);
        builder.Services.AddHousehold(context, builder.Configuration);
        builder.Services.WithoutDataProtectionKeys();
        builder.Services.AddPermissions(context.Name);
        builder.AddTelemetry(context.Name).AddTokens().AddIssuerFaults();
        builder.AddEventStore(context).AddLedger(context);
        builder.AddMessaging(context);
        context.Services?.Invoke(builder.Services, builder.Configuration);
        var app = builder.Build();
        Open(app, context);
        return app;
    }

    private static void Open(WebApplication app, ContextModel context)
    {
        app.UseRequestIds(trustIncoming: true).UseProblems();
        app.UseQuery().UseRouting().UseBodyBound().UseDeprecation();
        app.UseAuthentication().UseAuthorization();
        app.UseActs();
        app.MapHealth(context);
        app.MapProblems();
        app.MapApiDescription(context);
        app.MapRules(context);
        PurposeRegister.Map(app, context);
        RetentionReport.Map(app, context);
        app.MapHistory(context);
        app.MapDisclosures(context);
        app.MapAccessCopies(context);
        app.MapLedger(context);
        app.MapFeed(Feed.Own, $"{context.Prefix}/feed", context.Own("Feed"));
        app.MapFeedCatalogue(context);
        context.Maps?.Invoke(app);
        app.MapCommandsAndReads(context);
    }
}
