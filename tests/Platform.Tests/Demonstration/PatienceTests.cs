using System.Net;
using Concord.Platform.Demonstration.Playing;

namespace Concord.Platform.Tests.Demonstration;

public sealed class patience_with_the_gateway
{
    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.Conflict)]
    public async Task who_is_told_to_come_back_sends_the_same_again(HttpStatusCode later)
    {
        var door = new Door(later, HttpStatusCode.NoContent) { RetryAfter = "0" };
        (await SendAsync(door)).ShouldBe(HttpStatusCode.NoContent);
        door.Keys.ShouldBe(["demo-1", "demo-1"]);
    }

    [Theory]
    [InlineData(HttpStatusCode.Conflict)]
    [InlineData(HttpStatusCode.PreconditionFailed)]
    public async Task who_is_refused_is_not_insistent(HttpStatusCode refusal)
    {
        var door = new Door(refusal, HttpStatusCode.NoContent);
        (await SendAsync(door)).ShouldBe(refusal);
        door.Keys.Count.ShouldBe(1);
    }

    private static async Task<HttpStatusCode> SendAsync(Door door)
    {
        using var client = new HttpClient(new Patience(door));
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://gateway/v1/reintegration/cases") { Content = new StringContent("{}"), Headers = { { "Idempotency-Key", "demo-1" } } };
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    /// <summary>Answers in turn with what it was given.</summary>
    private sealed class Door(params HttpStatusCode[] answers) : HttpMessageHandler
    {
        private readonly Queue<HttpStatusCode> answers = new(answers);

        public string? RetryAfter { get; init; }

        public List<string> Keys { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Keys.Add(request.Headers.GetValues("Idempotency-Key").Single());
            var response = new HttpResponseMessage(answers.Dequeue());
            if (RetryAfter is not null)
                response.Headers.Add("Retry-After", RetryAfter);
            return Task.FromResult(response);
        }
    }
}
