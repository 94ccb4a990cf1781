using System.Text.Json.Nodes;
using Concord.Harness;
using Concord.Hosting;

namespace Concord.Architecture.Tests.Openapi;

/// <summary>A context as it runs and describes itself.</summary>
public interface IDescribedContext : IAsyncLifetime
{
    string Context { get; }

    IServiceProvider Services { get; }

    /// <summary>The document at one of the addresses where it describes itself.</summary>
    Task<JsonObject> DescriptionAsync(string path = ApiDescription.Path);
}

/// <summary>One of the contexts, found by its assembly.</summary>
/// <typeparam name="T">Any public type of it.</typeparam>
public sealed class DescribedContext<T>(string context) : ServiceHost<T>(context), IDescribedContext where T : class
{
    public IServiceProvider Services => Host.Services;

    public async Task<JsonObject> DescriptionAsync(string path = ApiDescription.Path)
    {
        var served = await SendAsync(new Request(HttpMethod.Get, path));
        served.Status.ShouldBe(200, served.Body);
        return JsonNode.Parse(served.Body)!.AsObject();
    }
}
