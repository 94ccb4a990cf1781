using System.Text.Json.Nodes;
using Concord.Architecture.Tests.Openapi;
using Concord.Gateway.Descriptions;
using Concord.Harness;
using Concord.Hosting;
using Concord.Reintegration.Views;
using Microsoft.OpenApi;

[assembly: AssemblyFixture(typeof(DescribedHouse))]

namespace Concord.Architecture.Tests.Openapi;

/// <summary>The services as they run, and the one description of them that the gateway gives.</summary>
public sealed class DescribedHouse() : ServiceHost<CaseDetails>("reintegration")
{
    /// <summary>Where the gateway stands in the description that is checked in.</summary>
    public const string Address = "https://concord.example/";

    /// <summary>The description as text.</summary>
    public async Task<string> TextAsync() => (await DescriptionAsync()).ToJsonString(ApiDescription.Json) + "\n";

    /// <summary>The description, as the gateway merges it.</summary>
    public async Task<JsonObject> DescriptionAsync()
    {
        var served = await SendAsync(new Request(HttpMethod.Get, ApiDescription.Path));
        served.Status.ShouldBe(200, served.Body);
        return MergedDescription.Of(new Dictionary<string, JsonObject> { ["reintegration"] = JsonNode.Parse(served.Body)!.AsObject() }, [], Address);
    }

    /// <summary>The description in the form of OpenAPI 3.0, which older tools read.</summary>
    public async Task<NSwag.OpenApiDocument> OlderAsync()
    {
        var read = OpenApiDocument.Parse(await TextAsync(), "json");
        return await NSwag.OpenApiDocument.FromJsonAsync(await read.Document!.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_0, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
    }
}
