using Concord.Gateway;
using Concord.Gateway.Descriptions;
using Concord.Hosting;

return await PlainWords.OnFault(async () =>
{
    if (args is ["migrate", ..])
        return await Migrate.RunAsync(args);
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.AddEdge().AddTokens().AddIssuerFaults().AddTelemetry("gateway");
    builder.AddAdmission().AddProxy().AddQuotas().AddDescription();

    var app = builder.Build();
    app.UseEdge().UseRouting().UseBodyBound().UseAuthentication().UseQuotas().UseAuthorization().UseBodies().UseUnreachable();
    app.MapHealth().MapDescription().MapProblems();
    app.MapReverseProxy();
    await app.RunAsync();
    return 0;
});
