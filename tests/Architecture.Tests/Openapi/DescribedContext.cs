using System.Text.Json.Nodes;
using Concord.Harness;
using Concord.Hosting;

namespace Concord.Architecture.Tests.Openapi;

/// <summary>A context as it runs and describes itself.</summary>
public interface IDescribedContext : IAsyncLifetime
{
    string Context { get; }

    IServiceProvider Services { get; }

    Task<JsonObject> DescriptionAsync();
}

/// <summary>One of the contexts, found by its assembly.</summary>
/// <typeparam name="T">Any public type of it.</typeparam>
public sealed class DescribedContext<T>(string context) : ServiceHost<T>(context), IDescribedContext where T : class
{
    public IServiceProvider Services => Host.Services;

    public async Task<JsonObject> DescriptionAsync()
    {
        var served = await SendAsync(new Request(HttpMethod.Get, ApiDescription.Path));
        served.Status.ShouldBe(200, served.Body);
        return JsonNode.Parse(served.Body)!.AsObject();
    }
}
