using System.Net.Sockets;
using System.Text;

namespace Concord.Gateway.Tests;

/// <summary>What isn't HTTP is answered by the server itself, with a bare status: there is no request yet that a problem could be about.</summary>
public sealed class MalformedTests(House house)
{
    [Theory]
    [InlineData("GARBAGE\r\n\r\n", "400")]
    [InlineData("GET /v1/reintegration/cases HTTP/9.9\r\n\r\n", "505")]
    [InlineData("GET /v1/reintegration/cases HTTP/1.1\r\n\r\n", "400")]
    [InlineData("GET /v1/reintegration/cases HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n", "400")]
    [InlineData("POST /v1/reintegration/cases HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx", "400")]
    public Task a_request_that_is_none_is_refused_and_the_connection_closed(string said, string status) => IsRefused(said, status);

    [Fact]
    public async Task a_head_that_is_too_large_is_refused_and_the_connection_closed()
    {
        await IsRefused($"GET /v1/reintegration/cases?after={new string('x', 4096)} HTTP/1.1\r\nHost: a\r\n\r\n", "414");
        await IsRefused($"GET /v1/reintegration/cases HTTP/1.1\r\nHost: a\r\nConcord-Reason: {new string('x', 16 * 1024)}\r\n\r\n", "431");
    }

    private async Task IsRefused(string said, string status)
    {
        using var client = new TcpClient("127.0.0.1", new Uri(house.Issuer).Port);
        await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(said), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(10));

        answer.ShouldStartWith($"HTTP/1.1 {status} ");
        answer.ShouldContain("Connection: close");
        answer.ShouldNotContain("Server:");
        answer.ShouldEndWith("\r\n\r\n", Case.Sensitive, "nothing is told beside the status");
    }
}
