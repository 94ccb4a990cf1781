using Concord.Harness;

namespace Concord.Reintegration.Tests.Cases;

public sealed class open_screening_over_http(ReintegrationHost service)
{
    [Fact]
    public async Task begins_the_interview_and_makes_the_office_responsible()
    {
        var presented = await service.Host.Scenario(request =>
        {
            request.As(Actor.Partner).Command("/v1/reintegration/cases", new { source = "partner", place = "BF5601", sex = "female", names = new { given = "Aïssata", family = "Dicko" }, birthDate = "1994" });
            request.StatusCodeShouldBe(201);
        });
        var location = presented.Context.Response.Headers.Location.ToString();

        await service.Host.Scenario(request =>
        {
            request.As(Actor.Caseworker).Command($"{location}/open-screening", new { }, version: 1);
            request.StatusCodeShouldBe(204);
            request.Header("ETag").SingleValueShouldEqual("\"2\"");
        });
    }
}
