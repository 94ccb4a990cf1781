using Concord.Harness;

namespace Concord.Gateway.Tests;

public sealed class TracesTests(House house)
{
    private const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    private const string Caller = "00f067aa0ba902b7";

    [Fact]
    public async Task one_trace_runs_from_the_caller_through_gateway_and_service_to_sql()
    {
        await using var receiver = await TraceReceiver.Start();
        var settings = new Dictionary<string, string>(house.IdentitySettings.Concat(receiver.Settings)) { ["ASPNETCORE_URLS"] = Free.Address() };
        await using var identity = await RunningProcess.Serve("services/Identity", settings);
        using var gateway = await house.OtherGateway([.. receiver.Settings.Select(setting => (setting.Key, setting.Value)), ("Destinations__identity", settings["ASPNETCORE_URLS"]), ("Proxy__LongestSilence", "00:00:30")]);

        using var form = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", "dev-partner"), new("client_secret", "secret of the tests")]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/connect/token") { Content = form, Headers = { { "traceparent", $"00-{Trace}-{Caller}-01" } } };
        using var answer = await gateway.SendAsync(request, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();

        var way = await Patience.UntilAsync(() => Task.FromResult(WayToSql(receiver.Spans)), found => found is [.., Caller]);
        way.ShouldBe(["Npgsql in identity", "Microsoft.AspNetCore in identity", "System.Net.Http in gateway", "Yarp.ReverseProxy in gateway", "Microsoft.AspNetCore in gateway", Caller]);
        var door = receiver.Spans.Values.Single(span => span is { Trace: Trace, Parent: Caller });
        answer.Headers.GetValues("traceparent").ShouldBe([$"00-{Trace}-{door.Id}-01"]);
    }

    [Fact]
    public async Task a_service_names_request_and_trace_as_the_gateway_does()
    {
        var id = Guid.NewGuid().ToString("N");
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{house.IdentitySettings["ASPNETCORE_URLS"]}nowhere") { Headers = { { "traceparent", $"00-{Trace}-{Caller}-01" }, { "Request-Id", id } } };
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        answer.RequestId().ShouldBe(id);
        answer.Headers.GetValues("traceparent").ShouldHaveSingleItem().ShouldMatch($"^00-{Trace}-(?!{Caller})[0-9a-f]{{16}}-01$");
    }

    // From a statement back to whoever caused it.
    private static List<string> WayToSql(IReadOnlyDictionary<string, Span> spans)
    {
        var way = new List<string>();
        var at = spans.Values.FirstOrDefault(span => span is { Trace: Trace, Service: "identity", Instrument: "Npgsql" });
        while (at is not null)
        {
            way.Add($"{at.Instrument} in {at.Service}");
            if (!spans.TryGetValue(at.Parent, out var cause))
                way.Add(at.Parent);
            at = cause;
        }
        return way;
    }
}
