using System.Net.ServerSentEvents;
using Concord.Platform.Subscribing;

namespace Concord.Platform.Tests.Subscribing;

public sealed class what_a_subscriber_heard
{
    [Fact]
    public void is_the_truth_where_every_place_came_once_in_order()
    {
        var heard = Hear(0, Told(1), Told(2), Word("caught-up", 2), Told(3), Word("heartbeat", 3));
        heard.Faults.ShouldBeEmpty();
        (heard.Events, heard.Position, heard.Repeated).ShouldBe((3, 3L, 0));
    }

    [Fact]
    public void forgives_what_comes_again() => Hear(0, Told(1), Told(2), Told(1), Told(2), Told(3)).ShouldSatisfyAllConditions(
        heard => heard.Faults.ShouldBeEmpty(),
        heard => (heard.Events, heard.Repeated).ShouldBe((3, 2)));

    [Fact]
    public void counts_empty_places_as_places() => Hear(0, Told(1), Slot(2), Told(3)).ShouldSatisfyAllConditions(
        heard => heard.Faults.ShouldBeEmpty(),
        heard => (heard.Events, heard.Withheld).ShouldBe((2, 1)));

    [Fact]
    public void misses_a_place() => Hear(0, Told(1), Told(3)).Faults.ShouldBe(["After 1 came 3: something is missing."]);

    [Fact]
    public void misses_the_last_place_where_a_beat_says_that_there_was_one() =>
        Hear(0, Told(1), Word("heartbeat", 2)).Faults.ShouldBe(["heartbeat stands at 2, and only 1 was heard."]);

    [Fact]
    public void finds_a_feed_that_went_back() => Hear(5, Word("caught-up", 3)).Faults.ShouldBe(["caught-up stands at 3, before 5 that was heard."]);

    [Fact]
    public void finds_an_event_at_two_places() => Hear(0, Told(1, id: "a"), Told(2, id: "a")).Faults.ShouldBe(["The event at 2 was told at an earlier position too."]);

    [Fact]
    public void finds_a_source_out_of_its_order() => Hear(0, Told(1, sequence: 9), Told(2, sequence: 8)).Faults.ShouldBe(["The event at 2 is number 8 of /v1/transhumance, after number 9."]);

    [Fact]
    public void finds_an_event_that_is_not_whole() => Hear(0, new SseItem<string>("""{"type":"org.concord.x.v1","id":"a"}""") { EventId = "1" }).Faults.ShouldBe(["The event at 1 lacks specversion."]);

    [Fact]
    public void asks_for_no_density_where_only_a_part_was_asked_for() => Hear(0, isPart: true, Told(4), Told(9), Word("heartbeat", 12)).ShouldSatisfyAllConditions(
        heard => heard.Faults.ShouldBeEmpty(),
        heard => heard.Position.ShouldBe(12));

    private static Heard Hear(long after, params SseItem<string>[] items) => Hear(after, isPart: false, items);

    private static Heard Hear(long after, bool isPart, params SseItem<string>[] items)
    {
        var heard = new Heard(after, isPart);
        foreach (var item in items)
            heard.Take(item);
        return heard;
    }

    private static SseItem<string> Told(long position, string? id = null, long? sequence = null) => new($$"""
        {"specversion":"1.0","id":"{{id ?? $"{position}"}}","source":"/v1/transhumance","type":"org.concord.transhumance.alert-issued.v1","subject":"s","time":"2026-01-01T00:00:00Z","recordedtime":"2026-01-01T00:00:00Z","sequence":"{{sequence ?? position}}","partitionkey":"s","mission":"BFA","dataschema":"d","data":"d"}
        """) { EventId = $"{position}" };

    private static SseItem<string> Slot(long position) => new("""{"specversion":"1.0","id":"general-2","source":"/v1/transhumance","type":"org.concord.withheld.v1","sequence":"2"}""") { EventId = $"{position}" };

    private static SseItem<string> Word(string what, long position) => new($$"""{"position":{{position}},"head":{{position}} }""", what) { EventId = $"{position}" };
}
