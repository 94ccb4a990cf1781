using System.Text.Json;
using Concord.Contracts;
using Concord.Grievances.Complainants;
using Concord.Grievances.General;
using Concord.Harness;
using Concord.Hosting.Erasures;
using Concord.Hosting.Erasures.Reactions;
using Concord.Hosting.Holds;
using Concord.Ledger.Verify;
using Concord.Platform.Demonstration.Neighbours;
using Concord.Privacy;
using Concord.Subscriptions.Endpoints;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Flows.Tests;

/// <summary>Somebody is erased where they were recorded: every neighbour erases what it holds under the same number, or says that there is nothing, and proves it.</summary>
[Collection(House.OverQueues)]
public class an_erasure_between_contexts(House house)
{
    private const string Name = "Mariama Diallo";
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);
    private static readonly Actor Second = Actor.Supervisor with { Id = "a-second-supervisor" };
    private static readonly Actor Third = Actor.Supervisor with { Id = "a-third-supervisor" };

    [Fact]
    public async Task is_answered_by_each_neighbour_with_a_proof_of_its_own()
    {
        var member = await AMemberAsync();
        await KnownToGrievancesAsync(member);
        var erasure = await EraseAsync(house.CommunityPolicing, Contexts.CommunityPolicing, member);
        var certificate = await AnsweredAsync(erasure, answers: 3);

        Answers(certificate).ShouldBe(new Dictionary<string, string> { ["grievances"] = "erased", ["violence-reduction"] = "nothingHeld", ["transhumance"] = "nothingHeld" }, ignoreOrder: true);
        certificate.GetProperty("waiting").EnumerateArray().Select(context => context.GetString()).ShouldBe(["reintegration"], "it doesn't run in this house");
        (await house.Grievances.KeysQueryAsync($"select count(*) from grievances.subject_keys where subject = '{member}' and wrapped is null")).ShouldBe(1L);
        (await house.QueryAsync($"select count(*) from grievances.mt_doc_nameindex where id = '{member}'")).ShouldBe(0L);

        var answer = certificate.GetProperty("answers").EnumerateArray().Single(found => found.GetProperty("by").GetString() == "grievances");
        var pack = await Patience.UntilAsync(() => PackAsync(answer.GetProperty("record").GetGuid()), zip => zip.Length > 0);
        PackVerifier.Verify(pack, []).Faults.ShouldBeEmpty();
        (await house.QueryAsync($"select f.position from grievances.ledger_feed f join grievances.ledger_leaves l on l.index = f.index where l.event_id = '{answer.GetProperty("event").GetString()}'")).ShouldBe(answer.GetProperty("position").GetInt64());
    }

    [Fact]
    public async Task tells_neighbours_and_subscribers_a_number_and_nothing_else()
    {
        var member = await AMemberAsync();
        var erasure = await EraseAsync(house.CommunityPolicing, Contexts.CommunityPolicing, member);
        await AnsweredAsync(erasure, answers: 3);
        var told = (string)(await house.QueryAsync($"select event from community_policing.feed where event like '%subject-data-erased%' and event like '%{member}%'"))!;
        JsonDocument.Parse(told).RootElement.GetProperty("data").EnumerateObject().Select(said => said.Name).ShouldBe(["subject", "answerBy"]);
        foreach (var schema in new[] { "grievances", "violence_reduction", "transhumance" })
            ((string?)await house.QueryAsync($"select string_agg(data::text || headers::text, ' ') from {schema}.mt_events where data::text like '%{member}%'"))!.ShouldNotContain("a-supervisor", customMessage: schema);
        typeof(SubjectDataErased).GetProperties().Select(property => property.Name).ShouldBe(["Subject", "AnswerBy"], "whatever is added here leaves the house");
    }

    [Fact]
    public async Task waits_where_a_legal_hold_stands_and_is_done_when_it_is_lifted()
    {
        var member = await AMemberAsync();
        await KnownToGrievancesAsync(member);
        var hold = Guid.NewGuid();
        await AppendAsync(hold, new LegalHoldPlaced(member, HoldGround.Complaint, "OIOS-2026/3", Today.AddMonths(3), "a-supervisor"));
        var erasure = await EraseAsync(house.CommunityPolicing, Contexts.CommunityPolicing, member);
        Answers(await AnsweredAsync(erasure, answers: 3))["grievances"].ShouldBe("heldBack");
        (await house.Grievances.KeysQueryAsync($"select count(*) from grievances.subject_keys where subject = '{member}' and wrapped is not null")).ShouldBe(1L);

        (await house.Grievances.SendAsync(Request.Command(Second, $"/v1/grievances/legal-holds/{hold}/lift-legal-hold", new { release = "concluded" }).Seen(1))).ShouldHaveDone(204, 2);
        await Patience.UntilAsync(() => CertificateAsync(erasure), seen => Answers(seen)["grievances"] == "erased");
    }

    [Fact]
    public async Task says_openly_who_has_not_answered_in_time()
    {
        var erasure = await ApprovedAsync();
        var late = await OverdueAsync(erasure);
        late.GetProperty("waiting").EnumerateArray().Select(context => context.GetString()).ShouldContain("reintegration");
        (await house.QueryAsync($"select data -> 'waiting' ? 'reintegration' from violence_reduction.mt_events where stream_id = '{erasure}' and type = 'erasure-answers-overdue'")).ShouldBe(true);
    }

    [Fact]
    public async Task names_the_subscribers_who_stayed_silent_by_their_client()
    {
        await using (var session = house.Subscriptions.Host.Services.GetRequiredService<IDocumentStore>().LightweightSession("BFA"))
        {
            session.Events.StartStream<SubscriberEndpoint>(Guid.NewGuid(), new EndpointRegistered("an-owner", "https://owner.example/hook", DeliveryMode.Ordered, Strict: false, new([], [], [], []), StartFrom.Now, Position: null, StrictPosition: null, ["BFA"], ["BF"]));
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var reader = Actor.Subscriber with { Id = "a-silent-reader" };
        (await house.ViolenceReduction.SendAsync(Request.Get(reader, "/v1/violence-reduction/feed"))).ShouldShow();
        await Patience.UntilAsync(() => house.QueryAsync("select count(*) from violence_reduction.feed_readers where client = 'an-owner' and mission = 'BFA'"), found => found is 1L, seconds: 120);
        var erasure = await ApprovedAsync();
        Clients(await OverdueAsync(erasure), "silentSubscribers").ShouldSatisfyAllConditions(
            silent => silent.ShouldContain("an-owner", "it has an endpoint"), silent => silent.ShouldContain("a-silent-reader"), silent => silent.ShouldNotContain("subscriptions", "it reads for others"));

        (await house.ViolenceReduction.SendAsync(Request.Command(reader, "/v1/violence-reduction/feed/erasure-acknowledgements", new { erasure, answer = "erased" }))).ShouldHaveDone(201, 1);
        var certificate = await OverdueAsync(erasure);
        Clients(certificate, "waitingSubscribers").ShouldNotContain("a-silent-reader");
        Clients(certificate, "silentSubscribers").ShouldContain("a-silent-reader", "it was late");
    }

    [Fact]
    public async Task takes_the_word_of_a_subscriber_once()
    {
        var erasure = await EraseAsync(house.CommunityPolicing, Contexts.CommunityPolicing, await AMemberAsync());
        (await house.CommunityPolicing.SendAsync(Request.Command(Actor.Supervisor, "/v1/community-policing/erasures", new { subject = erasure, ground = "erasedElsewhere" }))).ShouldBeProblem("wrong-state", 409);
        Request Word(string id) => Request.Command(Actor.Subscriber, "/v1/community-policing/feed/erasure-acknowledgements", new { erasure = id, answer = "erased" });
        await AnsweredAsync(erasure, answers: 3);
        (await house.CommunityPolicing.SendAsync(Word(erasure))).ShouldHaveDone(201, 1);
        var word = (await CertificateAsync(erasure)).GetProperty("subscribers")[0];
        (word.GetProperty("by").GetString(), word.GetProperty("answer").GetString()).ShouldBe(("a-subscriber", "erased"));
        (await house.CommunityPolicing.SendAsync(Word(erasure))).ShouldBeProblem("wrong-state", 409);
        (await house.CommunityPolicing.SendAsync(Word($"{Guid.NewGuid()}"))).ShouldBeProblem("not-found", 404);
        (await house.CommunityPolicing.SendAsync(Word(erasure).In("NER"))).ShouldBeProblem("not-found", 404);
    }

    [Fact]
    public void heard_twice_is_done_once()
    {
        var told = new Told<SubjectDataErased>(Guid.NewGuid(), Contexts.CommunityPolicing, Guid.NewGuid(), "BFA", DateTimeOffset.UtcNow, "", 1, new(Guid.NewGuid(), DateTimeOffset.UtcNow));
        EraseCopy.Decide(told, standing: null).ShouldHaveSingleItem().ShouldBeOfType<ErasureHeard>().Erasure.ShouldBe(told.Subject);
        EraseCopy.Decide(told, new Erasure { Mission = "BFA", RequestedBy = "community-policing" }).ShouldBeEmpty();
        NoteAnswer.Decide(new(Guid.NewGuid(), Contexts.Grievances, Guid.NewGuid(), "BFA", DateTimeOffset.UtcNow, "", 1, new(Guid.NewGuid(), Guid.NewGuid(), ErasureAnswer.Erased)), standing: null).ShouldBeEmpty("another's erasure");
    }

    // Violence reduction gives its neighbours and subscribers seconds here, and reintegration isn't there to answer.
    private async Task<Guid> ApprovedAsync()
    {
        var erasure = Guid.NewGuid();
        await using var session = house.ViolenceReduction.Host.Services.GetRequiredService<IDocumentStore>().LightweightSession("BFA");
        session.Events.StartStream<Erasure>(erasure, new ErasureRequested(Guid.NewGuid(), ErasureGround.AskedByPerson, "a-caseworker"), new ErasureApproved("a-second-supervisor"), new ErasureApproved("a-third-supervisor"));
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        return erasure;
    }

    private Task<JsonElement> OverdueAsync(Guid erasure) => Patience.UntilAsync(
        async () => (await house.ViolenceReduction.SendAsync(Request.Get(Actor.Auditor, $"/v1/violence-reduction/erasures/{erasure}"))).ShouldShow(), seen => seen.TryGetProperty("overdueSince", out var since) && since.ValueKind is JsonValueKind.String);

    private static IEnumerable<string?> Clients(JsonElement certificate, string member) => certificate.GetProperty(member).EnumerateArray().Select(client => client.GetString());

    // A seat in a forum is taken by somebody with a name.
    private async Task<Guid> AMemberAsync()
    {
        await Forums.PlayAsync(house.Walk(), "BF5602", Today, TestContext.Current.CancellationToken);
        return (Guid)(await house.QueryAsync("select stream_id from community_policing.mt_events where type = 'forum-member-recorded' order by seq_id desc limit 1"))!;
    }

    // No context gives a person the number of another's today: this one does, and what follows from it is held to the promise.
    private Task KnownToGrievancesAsync(Guid number) => AppendAsync(number, new ComplainantRecorded(
        Guid.NewGuid(), Report: null, [], Guid.NewGuid().ToString("N"), default(ContactMode), "BF5602", [], Personal.Of(Name, number), Phone: null, SafeContact: null));

    private async Task AppendAsync(Guid id, object fact)
    {
        await using var session = house.Grievances.Host.Services.GetRequiredService<IDocumentStore>().LightweightSession("BFA");
        if (fact is LegalHoldPlaced)
            session.Events.StartStream<LegalHold>(id, fact);
        else
            session.Events.StartStream<Complainant>(id, fact);
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string> EraseAsync<T>(ServiceHost<T> service, string context, Guid person) where T : class
    {
        var requested = await service.SendAsync(Request.Command(Actor.Supervisor, $"/v1/{context}/erasures", new { subject = person, ground = "askedByPerson" }));
        requested.ShouldHaveDone(201, 1);
        (await service.SendAsync(Request.Command(Second, $"{requested.Location}/approve-erasure", "{}").Seen(1))).ShouldHaveDone(204, 2);
        (await service.SendAsync(Request.Command(Third, $"{requested.Location}/approve-erasure", "{}").Seen(2))).ShouldHaveDone(204, 3);
        return requested.Location.Split('/')[^1];
    }

    private Task<JsonElement> AnsweredAsync(string erasure, int answers) => Patience.UntilAsync(() => CertificateAsync(erasure), seen => seen.GetProperty("answers").GetArrayLength() == answers);

    private async Task<JsonElement> CertificateAsync(string erasure) => (await house.CommunityPolicing.SendAsync(Request.Get(Actor.Auditor, $"/v1/community-policing/erasures/{erasure}"))).ShouldShow();

    private static Dictionary<string, string> Answers(JsonElement certificate) =>
        certificate.GetProperty("answers").EnumerateArray().ToDictionary(found => found.GetProperty("by").GetString()!, found => found.GetProperty("answer").GetString()!);

    private async Task<byte[]> PackAsync(Guid record)
    {
        using var client = house.Grievances.Host.Server.CreateClient();
        using var message = Request.Get(Actor.Auditor, $"/v1/grievances/history/{record}/evidence").Message();
        using var response = await client.SendAsync(message, TestContext.Current.CancellationToken);
        return response.IsSuccessStatusCode ? await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken) : [];
    }
}

[Collection(BrokerHouse.OverTheBroker)]
public sealed class an_erasure_between_contexts_over_the_broker(BrokerHouse house) : an_erasure_between_contexts(house.OrSkip());
