using Concord.Hosting.Neighbours.Broker;
using JasperFx;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace Concord.Hosting;

/// <summary>What a service does beside serving, each by a word on its command line.</summary>
internal static class Verbs
{
    /// <summary>What a verb doesn't need isn't asked of the configuration.</summary>
    public static void Configure(IConfigurationManager configuration, string? verb)
    {
        if (verb is Migration.Verb or Rebuilding.Verb)
            Migration.ActAsOwner(configuration);
        else if (verb is not null and not Keys.Rewrap)
            Unattached.Configure(configuration);
    }

    public static async Task<int> RunAsync(WebApplication app, string? verb, string[] args, ContextModel context)
    {
        switch (verb)
        {
            case Migration.Verb:
                await Migration.RunAsync(app, context, app.Configuration);
                return 0;
            case ToldToBroker.Retell:
                await ToldToBroker.RetellAsync(context, app.Configuration);
                return 0;
            case Keys.Rewrap:
                await Keys.RewrapAsync(app);
                return 0;
            case Rebuilding.Verb:
                await Rebuilding.RunAsync(app, [.. args.Where(argument => !argument.StartsWith('-') && argument != verb)]);
                return 0;
            case null:
                await app.RunAsync();
                return 0;
            default:
                return await app.RunJasperFxCommands(args);
        }
    }
}
