using Concord.Harness;
using Npgsql;

namespace Concord.Reintegration.Tests.Contract;

public sealed class a_request_takes_effect_once(ReintegrationHost service)
{
    private static Request Presenting => Request.Command(Actor.Partner, StandingCase.Cases, A.PresentCandidate());

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public async Task and_is_refused_without_a_key(string? key) =>
        (await service.SendAsync(key is null ? Presenting.Without("Idempotency-Key") : Presenting.Under(key))).ShouldBeProblem("idempotency-key-missing", 400);

    [Theory]
    [InlineData("with a blank")]
    [InlineData("clé")]
    public async Task and_is_refused_under_a_key_that_is_not_visible_ascii(string key) =>
        (await service.SendAsync(Presenting.Under(key))).ShouldPointAt("header:Idempotency-Key");

    [Fact]
    public async Task and_its_key_is_two_hundred_characters_long_at_most()
    {
        (await service.SendAsync(Presenting.Under(new string('k', 201)))).ShouldPointAt("header:Idempotency-Key");
        (await service.SendAsync(Presenting.Under(Guid.NewGuid().ToString("N").PadRight(200, 'k')))).Status.ShouldBe(201);
    }

    [Fact]
    public async Task and_is_answered_again_as_it_was_answered_first()
    {
        var presenting = Presenting;
        var first = await service.SendAsync(presenting);
        var again = await service.SendAsync(presenting);

        (again.Status, again.Location, again.Header("ETag"), again.Body).ShouldBe((201, first.Location, first.Header("ETag"), first.Body));
        first.Header("Idempotent-Replayed").ShouldBeNull();
        again.Header("Idempotent-Replayed").ShouldBe("true");
        again.Header("Request-Id").ShouldNotBe(first.Header("Request-Id"));
    }

    [Fact]
    public async Task and_leaves_one_event_however_often_it_is_sent()
    {
        var presented = await service.APresentedCaseAsync();
        var opening = GivenOverHttp.Asking(Actor.Caseworker, presented, A.OpenScreening());
        foreach (var _ in Enumerable.Range(0, 3))
            (await service.SendAsync(opening)).ShouldHaveDone(204, version: 2);
        (await service.EventsAsync(presented)).ShouldBe(2);
    }

    [Fact]
    public async Task and_is_answered_as_at_first_when_the_case_has_moved_on()
    {
        var presented = await service.APresentedCaseAsync();
        var opening = GivenOverHttp.Asking(Actor.Caseworker, presented, A.OpenScreening());
        await service.SendAsync(opening);
        await Task.FromResult(presented with { Version = 2 }).After(service, Actor.Supervisor, A.ConfirmEligibility());

        (await service.SendAsync(opening)).ShouldHaveDone(204, version: 2);
    }

    [Fact]
    public async Task and_its_key_is_of_no_use_for_another()
    {
        var presenting = Presenting;
        await service.SendAsync(presenting);
        (await service.SendAsync(presenting.Saying(Request.Json(A.PresentCandidate() with { Reference = "REF-18" })))).ShouldBeProblem("idempotency-key-reused", 422);

        var presented = await service.APresentedCaseAsync();
        var opening = GivenOverHttp.Asking(Actor.Partner, presented, A.RequestAgeAssessment()).Under(presenting.Headers["Idempotency-Key"]);
        (await service.SendAsync(opening)).ShouldBeProblem("idempotency-key-reused", 422);
        (await service.EventsAsync(presented)).ShouldBe(1);
    }

    [Fact]
    public async Task and_two_people_may_use_the_same_key()
    {
        var presenting = Presenting;
        var one = await service.SendAsync(presenting);
        var other = await service.SendAsync(presenting.As(Actor.Caseworker));
        other.ShouldHaveDone(201, version: 1).Location.ShouldNotBe(one.Location);
    }

    [Fact]
    public async Task and_a_refused_one_leaves_its_key_unused()
    {
        var screened = await service.ACaseInScreeningAsync();
        var confirming = GivenOverHttp.Asking(Actor.Supervisor, screened, A.ConfirmEligibility() with { CriteriaVersion = "2019-1" });
        (await service.SendAsync(confirming)).ShouldBeRefusedBy("R-06");

        (await service.SendAsync(confirming.Saying(Request.Json(A.ConfirmEligibility())))).ShouldHaveDone(204, version: 3);
    }

    [Fact]
    public async Task even_when_it_is_sent_many_times_at_once()
    {
        var presenting = Presenting;
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => service.SendAsync(presenting)));

        foreach (var early in replies.Where(reply => reply.Status != 201))
        {
            early.ShouldBeProblem("in-flight", 409);
            early.Header("Retry-After").ShouldBe("1");
        }

        var done = replies.Where(reply => reply.Status == 201).ToList();
        done.Select(reply => reply.Location).Distinct().Count().ShouldBe(1);
        done.Count(reply => reply.Header("Idempotent-Replayed") is null).ShouldBe(1);
        (await service.SendAsync(presenting)).Location.ShouldBe(done[0].Location);
    }

    [Fact]
    public async Task even_when_it_is_sent_to_two_processes_at_once()
    {
        await using var other = await service.StartAsync();
        var presenting = Presenting;
        var replies = await TogetherAsync(() => service.SendAsync(presenting), () => ReintegrationHost.SendAsync(other, presenting));

        // Who comes second waits for the first to commit and gives its answer; in-flight would only have made the client ask again.
        replies.ShouldAllBe(reply => reply.Status == 201);
        replies.Select(reply => (reply.Location, reply.Header("ETag"), reply.Body)).Distinct().ShouldHaveSingleItem();
        replies.Select(reply => reply.Header("Idempotent-Replayed")).ShouldBe([null, "true"], ignoreOrder: true);
        (await service.QueryAsync($"select count(*) from reintegration.mt_doc_answeredrequest where id like '%|{presenting.Headers["Idempotency-Key"]}'")).ShouldBe(1L);
    }

    [Fact]
    public async Task and_how_it_was_answered_is_let_go_after_seven_days()
    {
        var who = $"{Guid.NewGuid()}";
        foreach (var (age, many) in new[] { ("169 hours", 25_000), ("167 hours", 1) })
            await service.QueryAsync($"insert into reintegration.mt_doc_answeredrequest (id, data, mt_last_modified) select '{who}|{age}-' || key, '{{}}', now() - interval '{age}' from generate_series(1, {many}) key");

        await using var other = await service.StartAsync();
        await Patience.UntilAsync(() => service.QueryAsync($"select count(*) from reintegration.mt_doc_answeredrequest where id like '{who}|169%'"), old => old is 0L, seconds: 30);
        (await service.QueryAsync($"select count(*) from reintegration.mt_doc_answeredrequest where id like '{who}|167%'")).ShouldBe(1L);
    }

    // Both have decided, and neither has written, when the streams are let go.
    private async Task<Reply[]> TogetherAsync(params Func<Task<Reply>>[] sending)
    {
        await using var holding = new NpgsqlConnection(service.Admin);
        await holding.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await holding.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var locking = new NpgsqlCommand("lock table reintegration.mt_streams in exclusive mode", holding, transaction))
            await locking.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var sent = sending.Select(send => send()).ToList();
        await Patience.UntilAsync(() => service.QueryAsync("select count(*) from pg_locks where not granted and relation::regclass::text like 'reintegration.mt_streams%'"), waiting => waiting is long many && many >= sent.Count);
        await transaction.RollbackAsync(TestContext.Current.CancellationToken);
        return await Task.WhenAll(sent);
    }
}
