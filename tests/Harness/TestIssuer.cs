using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Concord.Harness;

/// <summary>The tests' issuer for services in processes of their own: they fetch its description and its key as from any other.</summary>
public sealed class TestIssuer : IAsyncDisposable
{
    private readonly WebApplication issuer;

    private TestIssuer(WebApplication issuer, string metadata) => (this.issuer, Metadata) = (issuer, metadata);

    /// <summary>The address of its description, for <c>Identity:Metadata</c>.</summary>
    public string Metadata { get; }

    /// <summary>Begins to answer.</summary>
    public static async Task<TestIssuer> StartAsync()
    {
        var address = Free.Address();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add(address);
        app.MapGet("/description", () => new { issuer = ActorTokens.Issuer, jwks_uri = $"{address}keys" });
        app.MapGet("/keys", () => new { keys = new[] { ActorTokens.PublicKey() } });
        await app.StartAsync();
        return new TestIssuer(app, $"{address}description");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => issuer.DisposeAsync();
}
