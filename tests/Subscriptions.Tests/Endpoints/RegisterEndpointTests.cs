using Concord.Harness;
using Concord.Subscriptions.Endpoints;

namespace Concord.Subscriptions.Tests.Endpoints;

public sealed class register_endpoint_over_http(SubscriptionsHost service)
{
    [Fact]
    public async Task shows_the_secret_once_and_the_public_key_at_any_time()
    {
        var receipt = (await service.RegisterAsync(A.RegisterEndpoint())).ShouldHaveDone(201, version: 1);
        receipt.Header("Cache-Control").ShouldBe("no-store");
        receipt.Json.GetProperty("secret").GetString().ShouldStartWith("whsec_");
        var shown = await service.ShowAsync(new(receipt.Location, 1));
        shown.GetRawText().ShouldNotContain("whsec_");
        shown.GetProperty("keys").EnumerateArray().ShouldHaveSingleItem().GetProperty("publicKey").GetString().ShouldBe(receipt.Json.GetProperty("publicKey").GetString());
        ((long)(await service.QueryAsync($"select count(*) from subscriptions.mt_events where data::text like '%whsec%'"))!).ShouldBe(0);
    }

    [Fact]
    public async Task gives_each_endpoint_keys_of_its_own()
    {
        var receipts = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => service.RegisterAsync(A.RegisterEndpoint())));
        receipts.Select(receipt => receipt.Json.GetProperty("secret").GetString()).ShouldBeUnique();
        receipts.Select(receipt => receipt.Json.GetProperty("publicKey").GetString()).ShouldBeUnique();
    }

    [Fact]
    public async Task repeats_its_answer_to_the_same_request()
    {
        var request = Request.Command(Lives.Subscriber, $"{Lives.Root}/endpoints", A.RegisterEndpoint());
        var (first, second) = (await service.SendAsync(request), await service.SendAsync(request));
        second.Header("Idempotent-Replayed").ShouldBe("true");
        second.Body.ShouldBe(first.Body);
    }

    [Theory, Shows("F-19")]
    [InlineData("http://receiver.example/hook", "127.0.0.1", false)]
    [InlineData("http://elsewhere.example/hook", "93.184.216.34", true)]
    [InlineData("https://inside.example/hook", "10.0.0.7", true)]
    [InlineData("https://both.example/hook", "93.184.216.34 169.254.169.254", true)]
    [InlineData("https://[fd00::1]/hook", null, true)]
    [InlineData("https://0x0a.1/hook", null, true)]
    [InlineData("https://nowhere.invalid/hook", null, true)]
    public async Task points_at_an_address_that_may_not_be_reached(string url, string? leads, bool isRefused)
    {
        if (leads is not null)
            service.Names.Say(new Uri(url).Host, leads);
        var reply = await service.RegisterAsync(A.RegisterEndpoint(url));
        if (isRefused)
            reply.ShouldPointAt("/url");
        else
            reply.Status.ShouldBe(201);
    }

    [Theory]
    [InlineData("ftp://receiver.example/")]
    [InlineData("https://me:secret@receiver.example/")]
    [InlineData("https://receiver.example/#part")]
    [InlineData("/relative")]
    [InlineData("https://receiver.example/a b")]
    public async Task points_at_what_is_no_address_of_a_receiver(string url) => (await service.RegisterAsync(A.RegisterEndpoint(url))).ShouldPointAt("/url");

    [Fact]
    public async Task points_at_what_leads_nowhere()
    {
        (await service.RegisterAsync(A.RegisterEndpoint() with { Types = ["org.concord.transhumance.alert-isued.v1"] })).ShouldPointAt("/types");
        (await service.RegisterAsync(A.RegisterEndpoint() with { Types = ["org.concord.grievances.conduct-concern-raised.v1"] })).ShouldPointAt("/types");
        (await service.RegisterAsync(A.RegisterEndpoint() with { From = StartFrom.Position })).ShouldPointAt("/position");
        (await service.RegisterAsync(A.RegisterEndpoint() with { From = StartFrom.Position, Position = 999_999_999_999 })).ShouldPointAt("/position");
        (await service.RegisterAsync(A.RegisterEndpoint() with { Position = 0 })).ShouldPointAt("/position");
    }

    [Fact, Shows("F-07")]
    public async Task gives_nobody_more_than_their_token()
    {
        Refused(await service.RegisterAsync(A.RegisterEndpoint() with { Strict = true }));
        Refused(await service.RegisterAsync(A.RegisterEndpoint(place: "GH01")));
        Refused(await service.RegisterAsync(A.RegisterEndpoint(), Lives.Subscriber with { Scopes = [.. Lives.Subscriber.Scopes.Where(scope => scope != "feeds.read")] }));
        (await service.RegisterAsync(A.RegisterEndpoint() with { Strict = true }, Lives.StrictSubscriber)).ShouldHaveDone(201, version: 1);
    }

    private static void Refused(Reply reply) => reply.ShouldBeProblem("forbidden", 403).GetProperty("rule").GetString().ShouldBe("F-07");
}

public sealed class a_receiver(SubscriptionsHost service)
{
    [Fact, Shows("F-19")]
    public async Task is_asked_and_gets_nothing_until_it_agrees()
    {
        await using var receiver = await TestReceiver.StartAsync();
        (receiver.AllowedOrigin, receiver.AllowedRate) = ("another.example", "*");
        var place = Lives.APlace();
        var endpoint = new StandingRecord((await service.RegisterAsync(A.RegisterEndpoint(receiver.Url, place))).Location, 1);
        await Patience.UntilAsync(() => Task.FromResult(receiver.Asked.Count), asked => asked == 1);
        receiver.Asked.ShouldHaveSingleItem().ShouldBe("issuer.test *");
        await service.TellAsync(place);

        (await service.DoAsync(Lives.Subscriber, endpoint, new VerifyEndpoint())).ShouldBeRefusedBy("F-19");
        (receiver.AllowedOrigin, receiver.AllowedRate) = ("issuer.test", "many");
        (await service.DoAsync(Lives.Subscriber, endpoint, new VerifyEndpoint())).ShouldBeRefusedBy("F-19");
        receiver.Got.ShouldBeEmpty();

        receiver.AllowedRate = "6000";
        await service.AfterAsync(endpoint, new VerifyEndpoint());
        (await service.ShowAsync(endpoint)).GetProperty("endpoint").GetProperty("ratePerMinute").GetInt32().ShouldBe(6000);
        await receiver.UntilTakenAsync(1);
    }

    [Fact]
    public async Task that_is_not_there_is_asked_again_when_its_owner_says_so()
    {
        await using var receiver = await TestReceiver.StartAsync();
        await receiver.StopAsync();
        var endpoint = new StandingRecord((await service.RegisterAsync(A.RegisterEndpoint(receiver.Url))).Location, 1);
        (await service.DoAsync(Lives.Subscriber, endpoint, new VerifyEndpoint())).ShouldBeProblem("rule-refused", 409).GetProperty("detail").GetString()!.ShouldContain("no connection");
        await service.AskedAsync();
        await receiver.ServeAsync();
        await service.AfterAsync(endpoint, new VerifyEndpoint());
    }

    [Fact]
    public async Task gets_no_more_in_a_minute_than_it_asked_for()
    {
        await using var receiver = await TestReceiver.StartAsync();
        receiver.AllowedRate = "600";
        var (place, begun) = (Lives.APlace(), DateTimeOffset.UtcNow);
        await service.AnEndpointAsync(receiver, place, command => command with { Mode = DeliveryMode.Parallel });
        await service.TellAsync(place, 10);
        await receiver.UntilTakenAsync(10);
        (DateTimeOffset.UtcNow - begun).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(900), "a tenth of a second lies between two");
        receiver.MostAtOnce.ShouldBe(1);
    }
}
