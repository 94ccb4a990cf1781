using Concord.Harness;
using Concord.Subscriptions.Deliveries;

namespace Concord.Subscriptions.Tests.Deliveries;

public sealed class a_round
{
    private static readonly DateTimeOffset Now = Request.Instant;
    private static readonly Deliver Work = new(Guid.NewGuid(), "general", "BFA", Guid.NewGuid());

    private static LaneState Ordered => new(Work, Position: 10, Tries: 0, IsOrdered: true, [], Lanes: 1);

    private static LaneState Parallel => Ordered with { IsOrdered = false };

    private static Parcel Next(long position, int tries = 0) => new(Guid.NewGuid(), position, tries, "{}", Due: null);

    private static Round Of(LaneState lane, Load load, params int?[] statuses) =>
        Round.Of(lane, load, [.. load.Parcels.Zip(statuses, (parcel, status) => new Attempt(parcel, Now, 5, status, null, null))], RetrySchedule.Published, Now, () => 0.5);

    [Fact, Shows("F-17")]
    public void in_order_stops_where_one_was_not_taken()
    {
        var round = Of(Ordered, new([], [Next(11), Next(14), Next(20)], Head: 30, IsWhole: true), 200, 500);
        (round.Position, round.Tries, round.Due).ShouldBe((11, 1, Now.AddSeconds(5)));
        round.Aside.ShouldBeEmpty();
    }

    [Fact, Shows("F-16")]
    public void in_order_parks_what_was_tried_ten_times_and_goes_on()
    {
        var stubborn = Next(11, tries: 9);
        var round = Of(Ordered with { Tries = 9 }, new([], [stubborn, Next(12)], Head: 12, IsWhole: true), 500);
        (round.Position, round.Tries, round.Due).ShouldBe((11, 0, null));
        var (parcel, due) = round.Aside.ShouldHaveSingleItem();
        (parcel.Event, parcel.Tries, due).ShouldBe((stubborn.Event, 10, null));
    }

    [Fact]
    public void goes_to_the_head_when_everything_that_was_asked_for_is_done()
    {
        Of(Ordered, new([], [Next(11)], Head: 99, IsWhole: true), 204).Position.ShouldBe(99);
        Of(Ordered, new([], [Next(11)], Head: 99, IsWhole: false), 204).Position.ShouldBe(11, "more follows");
        Of(Ordered, new([], [Next(11), Next(12)], Head: 99, IsWhole: true), 204).Position.ShouldBe(11, "one was not begun");
        Of(Ordered, new([], [], Head: 99, IsWhole: true)).Position.ShouldBe(99, "nothing of it was asked for");
    }

    [Fact, Shows("F-17")]
    public void in_parallel_puts_aside_what_was_not_taken_and_goes_on()
    {
        var round = Of(Parallel, new([], [Next(11), Next(12), Next(13)], Head: 13, IsWhole: true), 200, null, 200);
        (round.Position, round.Tries, round.Due).ShouldBe((13, 0, null));
        round.Aside.ShouldHaveSingleItem().Due.ShouldBe(Now.AddSeconds(5));
    }

    [Fact]
    public void in_parallel_rests_when_nothing_but_failure_came_back()
    {
        Parcel[] next = [Next(11), Next(12), Next(13), Next(14)];
        var round = Of(Parallel, new([], next, Head: 14, IsWhole: true), 500, 500, 500, 500);
        (round.Tries, round.Due).ShouldBe((1, Now.AddSeconds(5)));
        Of(Parallel with { Tries = 7 }, new([], next, Head: 14, IsWhole: true), 500, 500, 500, 500).Due.ShouldBe(Now.AddMinutes(5));
        Of(Parallel with { Tries = 7 }, new([], next, Head: 14, IsWhole: true), 500, 500, 500, 200).Tries.ShouldBe(0);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(299, true)]
    [InlineData(301, false)]
    [InlineData(304, false)]
    [InlineData(404, false)]
    [InlineData(100, false)]
    [InlineData(null, false)]
    public void takes_only_2xx_for_taken(int? status, bool isTaken) => new Attempt(Next(1), Now, 1, status, null, null).IsTaken.ShouldBe(isTaken);
}

public sealed class the_schedule
{
    [Fact, Shows("F-16")]
    public void tries_ten_times_over_some_three_days_and_then_parks()
    {
        var waits = Enumerable.Range(1, 9).Select(tries => RetrySchedule.Published.After(tries, asked: null, 0.5)!.Value).ToList();
        waits[0].ShouldBe(TimeSpan.FromSeconds(5));
        waits.Aggregate((sum, wait) => sum + wait).ShouldBeInRange(TimeSpan.FromDays(3), TimeSpan.FromDays(3.25));
        RetrySchedule.Published.After(10, asked: null, 0.5).ShouldBeNull();
    }

    [Fact]
    public void varies_by_a_fifth()
    {
        RetrySchedule.Published.After(4, asked: null, 0).ShouldBe(TimeSpan.FromHours(1.6));
        RetrySchedule.Published.After(4, asked: null, 1).ShouldBe(TimeSpan.FromHours(2.4));
    }

    [Fact]
    public void waits_as_long_as_a_receiver_asks_and_never_more_than_a_day()
    {
        RetrySchedule.Published.After(1, TimeSpan.FromMinutes(3), 0.5).ShouldBe(TimeSpan.FromMinutes(3));
        RetrySchedule.Published.After(4, TimeSpan.FromMinutes(3), 0.5).ShouldBe(TimeSpan.FromHours(2));
        RetrySchedule.Published.After(1, TimeSpan.FromDays(400), 0.5).ShouldBe(TimeSpan.FromDays(1));
    }
}
