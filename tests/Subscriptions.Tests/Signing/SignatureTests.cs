using System.Text;
using Concord.Harness;
using Microsoft.AspNetCore.Http;
using NSec.Cryptography;
using StandardWebhooks;
using StandardWebhooks.Diagnostics;

namespace Concord.Subscriptions.Tests.Signing;

public sealed class a_signature(SubscriptionsHost service)
{
    [Fact, Shows("F-15")]
    public async Task holds_by_both_schemes_and_breaks_with_a_byte()
    {
        await using var receiver = await TestReceiver.StartAsync();
        var place = Lives.APlace();
        var keys = Keys.Of((await service.RegisterAsync(A.RegisterEndpoint(receiver.Url, place))).ShouldHaveDone(201, version: 1));
        await Patience.UntilAsync(() => service.TellAsync(place), _ => receiver.Taken.Any());
        var got = receiver.Got.First();
        got.Headers["webhook-signature"].Split(' ').Select(signature => signature.Split(',')[0]).ShouldBe(["v1", "v1a"]);
        keys.Verify(got);
        keys.Holds(got).ShouldBeTrue();

        var changed = got with { Body = [.. got.Body[..^1], (byte)' '] };
        keys.Holds(changed).ShouldBeFalse();
        Should.Throw<WebhookVerificationException>(() => keys.Verify(changed));
        keys.Holds(got with { Headers = new Dictionary<string, string>(got.Headers) { ["webhook-id"] = $"{Guid.NewGuid()}" } }).ShouldBeFalse();
    }

    [Fact, Shows("F-15")]
    public async Task is_given_with_both_keys_while_they_change_and_then_with_the_new_one()
    {
        await using var receiver = await TestReceiver.StartAsync();
        var place = Lives.APlace();
        var registered = await service.RegisterAsync(A.RegisterEndpoint(receiver.Url, place));
        var (endpoint, first) = (new StandingRecord(registered.Location, 1), Keys.Of(registered));
        await service.UntilAsync(endpoint, "active");
        var rotated = (await service.DoAsync(Lives.Subscriber, endpoint with { Version = 2 }, A.RotateKey())).ShouldHaveDone(200, version: 3);
        var second = Keys.Of(rotated);
        (await service.DoAsync(Lives.Subscriber, endpoint with { Version = 3 }, A.RotateKey())).ShouldBeRefusedBy("F-15");

        await service.TellAsync(place);
        await receiver.UntilTakenAsync(1);
        var both = receiver.Got.Last();
        (first.Holds(both), second.Holds(both), both.Headers["webhook-signature"].Split(' ').Length).ShouldBe((true, true, 4));
        first.Verify(both);
        second.Verify(both);
        (await service.ShowAsync(endpoint)).GetProperty("keys").GetArrayLength().ShouldBe(2);

        var other = await service.AnEndpointAsync(receiver, place);
        var before = Keys.Of(rotated);
        var after = Keys.Of((await service.DoAsync(Lives.Subscriber, other, A.RotateKey(hours: 0))).ShouldHaveDone(200, version: 3));
        await service.TellAsync(place);
        await receiver.UntilTakenAsync(3);
        receiver.Got.ShouldContain(got => after.Holds(got) && !before.Holds(got) && got.Headers["webhook-signature"].Split(' ').Length == 2);
    }

    // What a receiver keeps of its registration; it checks with other programs than ours.
    private sealed record Keys(string Public, string Secret)
    {
        public static Keys Of(Reply receipt) => new(receipt.Json.GetProperty("publicKey").GetString()!, receipt.Json.GetProperty("secret").GetString()!);

        public void Verify(Received got) => new StandardWebhook(Secret).Verify(Encoding.UTF8.GetString(got.Body), new HeaderDictionary(got.Headers.ToDictionary(header => header.Key, header => new Microsoft.Extensions.Primitives.StringValues(header.Value))));

        public bool Holds(Received got)
        {
            var key = PublicKey.Import(SignatureAlgorithm.Ed25519, Convert.FromBase64String(Public["whpk_".Length..]), KeyBlobFormat.RawPublicKey);
            byte[] signed = [.. Encoding.UTF8.GetBytes($"{got.Headers["webhook-id"]}.{got.Headers["webhook-timestamp"]}."), .. got.Body];
            return got.Headers["webhook-signature"].Split(' ').Where(signature => signature.StartsWith("v1a,", StringComparison.Ordinal)).Any(signature => SignatureAlgorithm.Ed25519.Verify(key, signed, Convert.FromBase64String(signature[4..])));
        }
    }
}
