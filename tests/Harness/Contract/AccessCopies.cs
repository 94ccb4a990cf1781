using System.Text.Json;
using Shouldly;

namespace Concord.Harness.Contract;

/// <summary>Whatever is sealed to a person is in the copy that they get, and nothing of anybody else, whichever context it is.</summary>
public abstract class AccessCopies(IContextHost service)
{
    private const string Sealed = "strict $.** ? (exists (@.sealed) && exists (@.commitment))";
    private static readonly Actor[] Handing = [Actor.Supervisor, Actor.Caseworker, Actor.Safeguarding];

    [Fact]
    public async Task hold_what_is_sealed_to_a_person_and_nothing_of_anybody_else()
    {
        var people = await PeopleAsync();
        var copied = 0;
        foreach (var person in people.Take(20))
        {
            if (await CopyAsync(person) is not { } copy)
                continue;
            copied++;
            var records = copy.Json.GetProperty("records").EnumerateArray().ToList();
            var values = records.Sum(record => record.GetProperty("values").GetArrayLength());
            (await SealedToAsync(person, Ids(records), Ids(records.Where(record => record.GetProperty("own").GetBoolean())))).ShouldBe((long)values, person);
            // A record may have the number of somebody else of whom it tells as well: its own number is no value.
            people.Where(other => other != person && !Ids(records).Contains(other, StringComparison.Ordinal) && copy.Body.Contains(other, StringComparison.Ordinal)).ShouldBeEmpty();
        }

        (copied > 0 || people.Length == 0).ShouldBeTrue("somebody gets a copy");
    }

    // What is said of a record, or why something was done with it, is said of the person whose own it is, and of nobody where it is about several.
    private Task<object?> SealedToAsync(string person, string records, string own) => service.QueryAsync($$"""
        select count(*) from {{service.Schema}}.mt_events e, jsonb_path_query(e.data || case when e.stream_id = '{{person}}' and e.stream_id <> all('{{{own}}}')
            then '{}' else coalesce(jsonb_build_object('@reason', e.headers -> 'reason'), '{}') end, '{{Sealed}}') v
        where e.stream_id = any('{{{records}}}') and (v ->> 'subject' = '{{person}}' or v ->> 'subject' = e.stream_id::text and e.stream_id = any('{{{own}}}'))
        """);

    private static string Ids(IEnumerable<JsonElement> records) => string.Join(',', records.Select(record => record.GetProperty("id").GetString()));

    private static readonly Dictionary<string, string> LeftOutEverywhere = new(StringComparer.Ordinal)
    {
        ["access-recorded"] = "it is told under who saw it",
        ["break-glass-opened"] = "what was read under it is told under who saw it",
        ["legal-hold-placed"] = "it could warn whoever is inquired into",
        ["erasure-requested"] = "it has a record and a certificate of its own",
        ["subject-erased"] = "it has a record and a certificate of its own",
    };

    /// <summary>Facts that name a person, or a record of theirs, and are no step of their copy; each with why not.</summary>
    protected virtual IReadOnlyDictionary<string, string> LeftOut => new Dictionary<string, string>();

    [Fact]
    public async Task leave_out_no_fact_that_names_the_person_without_a_reason()
    {
        var people = await PeopleAsync();
        var (left, copied) = (new HashSet<string>(StringComparer.Ordinal), 0);
        foreach (var person in people.Take(20))
        {
            if (await CopyAsync(person) is not { } copy)
                continue;
            copied++;
            var records = copy.Json.GetProperty("records").EnumerateArray().ToList();
            var steps = records.SelectMany(record => record.GetProperty("steps").EnumerateArray()).Select(step => step.GetProperty("what").GetString()!.Replace(' ', '-')).ToHashSet();
            var numbers = records.Where(record => record.GetProperty("own").GetBoolean()).Select(record => record.GetProperty("id").GetString()).Append(person);
            var naming = await service.QueryAsync($"select string_agg(distinct type, ',') from {service.Schema}.mt_events where data::text ~ '{string.Join('|', numbers)}' or stream_id::text ~ '{string.Join('|', numbers)}'");
            left.UnionWith($"{naming}".Split(',').Except(steps));
        }

        (copied > 0 || people.Length == 0).ShouldBeTrue("somebody gets a copy");
        left.Except(LeftOutEverywhere.Keys).Except(LeftOut.Keys).ShouldBeEmpty();
    }

    // Everybody to whom something is sealed once there is one record of each kind.
    private async Task<string[]> PeopleAsync()
    {
        foreach (var begin in service.Records.Values)
            await begin();
        return $"{await service.QueryAsync($"select string_agg(distinct v ->> 'subject', ',') from {service.Schema}.mt_events e, jsonb_path_query(e.data, '{Sealed}') v")}".Split(',', StringSplitOptions.RemoveEmptyEntries);
    }

    private async Task<Reply?> CopyAsync(string person)
    {
        foreach (var actor in Handing)
        {
            if (await service.SendAsync(Request.Get(actor, $"/v1/{service.Context}/subjects/{person}/copy").For("subject-rights")) is { Status: 200 } copy)
                return copy;
        }

        return null;
    }
}
