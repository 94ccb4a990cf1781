using System.Text.Json.Nodes;
using Concord.Architecture.Tests.Openapi;
using Concord.Contracts;
using Concord.Gateway.Descriptions;
using Concord.Harness;
using Concord.Hosting;
using Concord.Hosting.Feeds;
using Concord.Reintegration.Views;
using Microsoft.OpenApi;

[assembly: AssemblyFixture(typeof(DescribedHouse))]

namespace Concord.Architecture.Tests.Openapi;

/// <summary>Every context as it runs, and the one description of them that the gateway gives.</summary>
public sealed class DescribedHouse : IAsyncLifetime
{
    /// <summary>Where the gateway stands in the description that is checked in.</summary>
    public const string Address = "https://concord.example/";

    private readonly IReadOnlyList<IDescribedContext> contexts =
        [.. Contexts.All.Zip(ContextAssemblies.All, (context, assembly) => (IDescribedContext)Activator.CreateInstance(typeof(DescribedContext<>).MakeGenericType(assembly.GetExportedTypes().First(type => type.IsClass && !type.IsAbstract)), context)!)];

    /// <summary>What each context was built with.</summary>
    public IEnumerable<IServiceProvider> Services => contexts.Select(context => context.Services);

    /// <summary>Reintegration, where one context stands for all.</summary>
    public ServiceHost<CaseDetails> Reintegration { get; } = new Alone();

    public async ValueTask InitializeAsync()
    {
        await Reintegration.InitializeAsync();
        foreach (var context in contexts)
            await context.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in contexts)
            await context.DisposeAsync();
        await Reintegration.DisposeAsync();
    }

    /// <summary>The description as text.</summary>
    public async Task<string> TextAsync() => (await DescriptionAsync()).ToJsonString(ApiDescription.Json) + "\n";

    /// <summary>The description, as the gateway merges it.</summary>
    public async Task<JsonObject> DescriptionAsync()
    {
        var described = new Dictionary<string, JsonObject>();
        foreach (var context in contexts)
            described.Add(context.Context, await context.DescriptionAsync());
        return MergedDescription.Of(described, [], Address);
    }

    /// <summary>What each context says that it publishes.</summary>
    public async Task<IReadOnlyDictionary<string, JsonObject>> FeedsAsync()
    {
        var described = new Dictionary<string, JsonObject>();
        foreach (var context in contexts)
            described.Add(context.Context, await context.DescriptionAsync(FeedDescription.Path));
        return described;
    }

    /// <summary>The description in the form of OpenAPI 3.0, which older tools read.</summary>
    public async Task<NSwag.OpenApiDocument> OlderAsync()
    {
        var read = OpenApiDocument.Parse(await TextAsync(), "json");
        return await NSwag.OpenApiDocument.FromJsonAsync(await read.Document!.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_0, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
    }

    private sealed class Alone() : ServiceHost<CaseDetails>("reintegration");
}
