using Concord.Contracts;
using Concord.Harness;
using Concord.Platform.Demonstration.Neighbours;

namespace Concord.Flows.Tests;

/// <summary>X1: a complaint about the police becomes a case of the independent oversight.</summary>
[Collection(House.OverQueues)]
public class a_concern_about_conduct(House house)
{
    [Fact]
    public async Task is_taken_up_by_the_oversight_which_learns_neither_who_complained_nor_in_what_words()
    {
        var walk = house.Walk();
        await Complaints.ConductAsync(walk, "BF5602", TestContext.Current.CancellationToken);
        await Patience.UntilAsync(() => house.QueryAsync("select count(*) from grievances.mt_events where type = 'conduct-concern-with-oversight'"), taken => taken is >= 1L);

        var grievance = (Guid)(await house.QueryAsync("select (data ->> 'grievance')::uuid from grievances.mt_events where type = 'conduct-concern-passed-on' order by seq_id desc limit 1"))!;
        foreach (var schema in new[] { "community_policing", "community_policing_messages", "queues" })
            (await FoundAsync(schema, $"{grievance}")).ShouldBeEmpty(schema);
        var known = (string)(await house.QueryAsync("""
            select string_agg(data::text || headers::text, ' ') from community_policing.mt_events where stream_id in (select stream_id from community_policing.mt_events where type = 'oversight-took-concern-up')
            """))!;
        foreach (var kept in new[] { "checkpoint", "a-partner", "focalPoint", "anonymous", "a-caseworker" })
            known.ShouldNotContain(kept);
        typeof(ConductConcernRaised).GetProperties().Select(property => property.Name).ShouldBe(["Concern", "Institution", "Class", "Place", "Danger"], "whatever is added here leaves the house");
    }

    [Fact]
    public async Task is_told_on_the_strict_channel_alone()
    {
        await Complaints.ConductAsync(house.Walk(), "BF5601", TestContext.Current.CancellationToken);
        (await house.QueryAsync("select string_agg(distinct channel, ',') from grievances.ledger_feed f join grievances.ledger_leaves l on l.index = f.index join grievances.mt_events e on e.id = l.event_id where e.type = 'conduct-concern-passed-on'")).ShouldBe("strict");
    }

    // The tables of a schema in which a text stands anywhere.
    private async Task<string[]> FoundAsync(string schema, string text)
    {
        var found = new List<string>();
        foreach (var table in ((string?)await house.QueryAsync($"select string_agg(tablename, ',') from pg_tables where schemaname = '{schema}'") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (await house.QueryAsync($"select exists (select from {schema}.{table} t where to_jsonb(t)::text like '%{text}%')") is true)
                found.Add(table);
        }

        return [.. found];
    }
}
