using Concord.Harness;

namespace Concord.Subscriptions.Tests.Dapr;

/// <summary>A sidecar is there where it is configured, whole, or not at all.</summary>
public sealed class a_sidecar(SubscriptionsHost service)
{
    [Theory]
    [InlineData("APP_API_TOKEN", "", "Dapr:PubSub is set and APP_API_TOKEN isn't. Have the sidecar ask for a token with the annotation dapr.io/app-token-secret")]
    [InlineData("DAPR_API_TOKEN", "", "Dapr:PubSub is set and DAPR_API_TOKEN isn't.")]
    [InlineData("Dapr:Sidecar", "localhost", "Dapr:Sidecar is localhost: it must be an absolute address")]
    [InlineData("Dapr:Gateway", "gateway:8080", "Dapr:Gateway is gateway:8080: it must be an absolute address")]
    public async Task is_asked_for_in_one_sentence_where_something_is_missing(string setting, string value, string sentence)
    {
        var settings = DaprHost.Configured("http://127.0.0.1:3500", "http://127.0.0.1:8080/").Concat(service.Settings()).ToDictionary();
        settings[setting] = value;
        var (exitCode, errors) = await RunningProcess.Finish("services/Subscriptions", settings);
        (exitCode, errors.Trim().Split('\n').Length).ShouldBe((1, 1), errors);
        errors.ShouldStartWith($"Concord.Subscriptions: {sentence}");
    }

    [Theory]
    [InlineData("GET", "/dapr/subscribe")]
    [InlineData("POST", "/dapr/in/grievances")]
    public async Task that_nobody_configured_is_asked_for_nothing(string method, string path)
    {
        using var client = service.Host.Server.CreateClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Headers = { { "dapr-api-token", TestSidecar.AppToken } } };
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(401, "there is nothing there, and without a token of ours not even that is said");
    }
}
