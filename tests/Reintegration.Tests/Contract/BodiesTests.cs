using Concord.Harness;

namespace Concord.Reintegration.Tests.Contract;

public sealed class a_body_is_read_strictly(ReintegrationHost service)
{
    private static string Usual => Request.Json(A.PresentCandidate());

    [Fact]
    public async Task an_unknown_member_is_pointed_at()
    {
        (await SendAsync(Bodies.Of(A.PresentCandidate()).Replacing("unit", "\"Katiba\""))).ShouldPointAt("/unit");
        (await SendAsync(Bodies.Of(A.PresentCandidate()).Replacing("names", """{"given":"A","rank":"B"}"""))).ShouldPointAt("/names/rank");
        (await SendAsync(Usual.Replace("\"source\"", "\"Source\""))).ShouldBeProblem("invalid-request", 400);
    }

    [Fact]
    public async Task a_doubled_member_is_pointed_at() =>
        (await SendAsync(Usual.Replace("{\"source\"", "{\"place\":\"ML01\",\"source\""))).ShouldPointAt("/place");

    [Fact]
    public async Task a_lacking_member_is_named() =>
        (await SendAsync(Bodies.Of(A.PresentCandidate()).Lacking("sex"))).ShouldBeProblem("invalid-request", 400).GetProperty("errors")[0].GetProperty("detail").GetString().ShouldNotBeNull().ShouldContain("sex");

    [Theory]
    [InlineData("ageInDoubt", "\"false\"", "/ageInDoubt")]
    [InlineData("place", "5601", "/place")]
    [InlineData("names", "[]", "/names")]
    [InlineData("source", "1", "/source")]
    [InlineData("names", """{"given":"A","alsoKnownAs":[null]}""", "/names/alsoKnownAs/0")]
    [InlineData("names", """{"given":"A","alsoKnownAs":[""]}""", "/names/alsoKnownAs/0")]
    public async Task a_value_of_the_wrong_type_is_pointed_at(string member, string value, string pointer) =>
        (await SendAsync(Bodies.Of(A.PresentCandidate()).Replacing(member, value))).ShouldPointAt(pointer);

    [Fact]
    public async Task a_null_in_a_list_is_pointed_at()
    {
        var accompanied = await service.AnAccompaniedCaseAsync();
        var hollow = Bodies.Of(A.ApprovePlan()).Replacing("milestones", "[null]");
        (await service.SendAsync(Request.Command(Actor.Supervisor, $"{accompanied.Url}/approve-plan", hollow).Seen(accompanied.Version))).ShouldPointAt("/milestones/0");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}}")]
    [InlineData("{'source':'self'}")]
    [InlineData("{\"source\":\"self\",}")]
    [InlineData("// {}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("")]
    public async Task what_is_no_json_object_is_refused(string body) => (await SendAsync(body)).ShouldBeProblem("invalid-request", 400);

    [Theory]
    [InlineData("\\u0000")]
    [InlineData("\\ud800")]
    public async Task a_character_that_no_store_keeps_is_refused(string escape) =>
        (await SendAsync(Usual.Replace("Dicko", $"Dicko{escape}"))).ShouldBeProblem("invalid-request", 400);

    [Fact]
    public async Task depth_ends_at_thirty_two() =>
        (await SendAsync(Bodies.Of(A.PresentCandidate()).Replacing("reference", new string('[', 40) + new string(']', 40)))).ShouldBeProblem("invalid-request", 400);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/xml")]
    public async Task another_media_type_is_refused(string mediaType) =>
        (await service.SendAsync(Request.Command(Actor.Partner, StandingCase.Cases, A.PresentCandidate()) with { MediaType = mediaType })).ShouldBeProblem("wrong-media-type", 415);

    [Fact]
    public async Task a_command_without_members_needs_no_body()
    {
        var presented = await service.APresentedCaseAsync();
        (await service.SendAsync(GivenOverHttp.Asking(Actor.Caseworker, presented, A.OpenScreening()) with { Body = null })).ShouldHaveDone(204, version: 2);
    }

    [Fact]
    public async Task a_search_is_read_as_strictly()
    {
        (await service.SendAsync(Request.Post(Actor.Supervisor, $"{StandingCase.Cases}/search", "{}"))).ShouldBeProblem("invalid-request", 400);
        (await service.SendAsync(Request.Post(Actor.Supervisor, $"{StandingCase.Cases}/search", """{"name":"D"}"""))).ShouldPointAt("/name");
        (await service.SendAsync(Request.Post(Actor.Supervisor, $"{StandingCase.Cases}/search", """{"name":"Dicko","limit":1}"""))).ShouldPointAt("/limit");
    }

    private Task<Reply> SendAsync(string body) => service.SendAsync(Request.Command(Actor.Partner, StandingCase.Cases, body));
}
