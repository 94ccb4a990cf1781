using Concord.Hosting;
using Concord.Identity;

return await PlainWords.OnFault(async () =>
{
    if (args is ["migrate", ..])
        return await Migrate.Run(args);
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.AddClientStore().AddTokenServer().AddClients().AddHealth().AddTelemetry("identity").AddLogs(quiet: false);
    var app = builder.Build();
    app.UseIssuerAddress().UseRequestIds(trustIncoming: true).UseProblems().UseAuthentication();
    app.MapHealth();
    await app.RunAsync();
    return 0;
});
