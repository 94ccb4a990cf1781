using System.Net;
using Concord.Harness;
using Concord.Hosting;
using Concord.Subscriptions.Reach;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;

namespace Concord.Subscriptions.Tests.Reach;

public sealed class an_address
{
    [Theory, Shows("F-19")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("100.100.100.200")]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("168.63.129.16")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.1")]
    [InlineData("192.0.2.1")]
    [InlineData("192.88.99.1")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("198.51.100.1")]
    [InlineData("203.0.113.1")]
    [InlineData("224.0.0.1")]
    [InlineData("239.255.255.255")]
    [InlineData("240.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::7f00:1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:93.184.216.34")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("64:ff9b:1::a00:1")]
    [InlineData("100::1")]
    [InlineData("2001::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:a00:1::1")]
    [InlineData("3fff::1")]
    [InlineData("5f00::1")]
    [InlineData("fc00::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void of_this_house_is_not_public(string address) => PublicAddress.Is(IPAddress.Parse(address)).ShouldBeFalse();

    [Theory]
    [InlineData("93.184.216.34")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("100.63.255.255")]
    [InlineData("169.253.0.1")]
    [InlineData("2606:2800:220:1:248:1893:25c8:1946")]
    [InlineData("2a01:4f8::1")]
    public void that_anybody_can_reach_is(string address) => PublicAddress.Is(IPAddress.Parse(address)).ShouldBeTrue();
}

public sealed class the_perimeter
{
    private static Perimeter Of(TestNames names, bool opensLoopback = false) =>
        new(names, new ConfigurationBuilder().AddInMemoryCollection([new("Webhooks:AllowLoopback", $"{opensLoopback}")]).Build());

    [Fact, Shows("F-19")]
    public async Task is_not_crossed_by_a_name_that_answers_otherwise_the_second_time()
    {
        await using var inside = await TestReceiver.StartAsync();
        var names = new TestNames().Say("rebinding.example", "93.184.216.34", "127.0.0.1");
        var perimeter = Of(names);
        var url = new UriBuilder(inside.Url) { Scheme = "https", Host = "rebinding.example" }.Uri;
        (await perimeter.FaultAsync(url, TestContext.Current.CancellationToken)).ShouldBeNull();
        using var outside = new Outside(perimeter);
        using var request = new HttpRequestMessage(HttpMethod.Post, new UriBuilder(url) { Scheme = "http" }.Uri);
        using var answer = await outside.SendAsync(request, TestContext.Current.CancellationToken);
        (answer.Response, answer.Fault).ShouldBe((null, "the address is not public"));
        inside.Got.ShouldBeEmpty();
    }

    [Fact]
    public async Task is_not_crossed_where_one_of_several_addresses_lies_inside()
    {
        var perimeter = Of(new TestNames().Say("both.example", "93.184.216.34 10.0.0.1"));
        (await perimeter.FaultAsync(new("https://both.example/"), TestContext.Current.CancellationToken)).ShouldBe("leads to an address that is not public");
        using var outside = new Outside(perimeter);
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://both.example/");
        using var answer = await outside.SendAsync(request, TestContext.Current.CancellationToken);
        answer.Fault.ShouldBe("the address is not public");
    }

    [Fact]
    public async Task asks_for_https_but_of_this_machine_in_development()
    {
        var names = new TestNames().Say("outside.example", "93.184.216.34");
        (await Of(names).FaultAsync(new("http://outside.example/"), TestContext.Current.CancellationToken)).ShouldBe("is not https");
        (await Of(names, opensLoopback: true).FaultAsync(new("http://outside.example/"), TestContext.Current.CancellationToken)).ShouldBe("is not https");
        (await Of(names, opensLoopback: true).FaultAsync(new("http://127.0.0.1:9/"), TestContext.Current.CancellationToken)).ShouldBeNull();
        (await Of(names).FaultAsync(new("http://127.0.0.1:9/"), TestContext.Current.CancellationToken)).ShouldNotBeNull();
        (await Of(names, opensLoopback: true).FaultAsync(new("https://10.0.0.1/"), TestContext.Current.CancellationToken)).ShouldNotBeNull();
    }

    [Fact]
    public async Task is_never_opened_in_production()
    {
        var production = new HostingEnvironment { EnvironmentName = "Production" };
        (await Should.ThrowAsync<ConfigurationFault>(() => new ClosedInProduction(Of(new(), opensLoopback: true), production).StartAsync(TestContext.Current.CancellationToken))).Message.ShouldContain("Webhooks:AllowLoopback");
        await new ClosedInProduction(Of(new()), production).StartAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void leaves_nothing_in_an_excerpt_that_moves_a_terminal() => Excerpt.Scrubbed("a\u0007b\u001b[2Jc\u202ed\u200be\r\nf\u00a0é😀").ShouldBe("a b [2Jc d e  f\u00a0é😀");
}
