using Concord.Subscriptions.Deliveries;
using Concord.Subscriptions.Endpoints;

namespace Concord.Subscriptions.Tests.Deliveries;

/// <summary>The service for which half a second of nothing but failure is as long as five days.</summary>
public sealed class ImpatientHost : SubscriptionsHost
{
    protected override RetrySchedule Schedule { get; } = new([.. Enumerable.Repeat(TimeSpan.FromMilliseconds(200), 9)], TimeSpan.FromMilliseconds(500));
}

public sealed class nothing_but_failure(ImpatientHost service) : IClassFixture<ImpatientHost>
{
    [Theory]
    [InlineData(DeliveryMode.Ordered)]
    [InlineData(DeliveryMode.Parallel)]
    public async Task disables_an_endpoint_which_goes_on_where_it_stood(DeliveryMode mode)
    {
        await using var receiver = await TestReceiver.StartAsync();
        var place = Lives.APlace();
        receiver.Does = (_, http) => Task.FromResult(http.Response.StatusCode = 500);
        var endpoint = await service.AnEndpointAsync(receiver, place, command => command with { Mode = mode });
        var told = await service.TellAsync(place, 2);
        await service.UntilAsync(endpoint, "disabled");
        (await service.ShowAsync(endpoint)).GetProperty("endpoint").GetProperty("disabled").GetString().ShouldBe("sustainedFailure");

        receiver.Does = (_, _) => Task.CompletedTask;
        await service.AfterAsync(endpoint with { Version = 3 }, new EnableEndpoint());
        await receiver.UntilTakenAsync(2);
        receiver.Taken.Select(got => got.Id).ShouldBe(told, ignoreOrder: true);
    }

    [Fact]
    public async Task is_not_what_an_endpoint_knows_that_takes_some()
    {
        await using var receiver = await TestReceiver.StartAsync();
        var (place, stubborn) = (Lives.APlace(), Guid.Empty);
        receiver.Does = (got, http) => Task.FromResult(http.Response.StatusCode = got.Id == stubborn && got.Try < 6 ? 500 : 200);
        var endpoint = await service.AnEndpointAsync(receiver, place, command => command with { Mode = DeliveryMode.Parallel });
        stubborn = (await service.TellAsync(place)).Single();
        for (var others = 1; !receiver.Taken.Any(got => got.Id == stubborn); others++)
        {
            await service.TellAsync(place);
            await receiver.UntilTakenAsync(others);
        }

        (await service.ShowAsync(endpoint)).GetProperty("endpoint").GetProperty("state").GetString().ShouldBe("active");
    }
}
